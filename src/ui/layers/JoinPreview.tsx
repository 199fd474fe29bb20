import { useEffect, useEffectEvent, useState } from 'react';
import type { Result } from '../../domain/result';
import type { FigureRecipe } from '../../engine/layerRecipe';
import { formatNumber } from '../../i18n/format';
import { problemText, translateWithCause } from '../../i18n/translate';
import { joinQuestion } from '../../state/selectors/ownFigures';
import type { JoinQuestion } from '../../state/selectors/ownFigures';
import { useActionContext, useApp } from '../../state/store/AppContext';
import type { AreaLevel, JoinedTo } from '../../state/store/data';
import type { ReadSource } from '../../state/store/work';
import type { JoinedTable } from '../../worker/figureCalls';
import { newestOnly } from '../../worker/newestOnly';
import type { EngineApi } from '../../worker/protocol';
import { JoinSentence } from '../shared/JoinSentence';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';
import { TakeRows } from './TakeRows';

interface Props {
  read: ReadSource;
  recipe: FigureRecipe | null;
  /** True while it is being found out what stands in the column of areas. */
  isAsking: boolean;
  /** The reader says which mark parts the decimals. */
  onDecimal: (decimal: ',' | '.') => void;
}

/** How the rows of a table would be joined, before they count: in one sentence, with every row that would not. */
export function JoinPreview({ read, recipe, isAsking, onDecimal }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const levels = useApp((state) => state.levels);
  const mergers = useApp((state) => state.mergers);
  const answer = useJoin(read.id, recipe && joinQuestion({ levels, mergers }, recipe));
  if (!recipe && !isAsking) return <p className="count-preview">{t('figures.notChosen')}</p>;
  if (!recipe || !answer) return <p className="count-preview">{t('preview.counting')}</p>;
  const { table, level, recipe: by } = answer;
  if (!table.ok) {
    const { problem } = table;
    if (problem.code !== 'number.open')
      return <p className="count-preview problem">{problemText(language, problem)}</p>;
    return (
      <RadioChoice<',' | '.' | ''>
        label={t('open.decimal', { example: problem.params.value, column: problem.params.column })}
        value=""
        choices={([',', '.'] as const).map((mark) => ({ value: mark, text: t(`figures.decimal.${mark}`) }))}
        onChoose={(mark) => {
          if (mark !== '') onDecimal(mark);
        }}
      />
    );
  }
  const { join, notes } = table.value;
  if (!join) return null;
  const joined = { join, level };
  const isNone = join.left === join.rows;
  return (
    <>
      <p role="status" className={isNone ? 'count-preview problem' : 'count-preview'}>
        <JoinSentence joined={joined} />
      </p>
      <p className="muted">
        {t('rows.read', {
          ...{ read: join.rows, accepted: join.rows - join.left, refused: join.left },
          doubtful: 0,
        })}
        .
      </p>
      {notes.map(({ code, params }) => (
        <p key={code} className="muted">
          {translateWithCause(language, `note.${code}`, params)}
        </p>
      ))}
      {join.missing.length > 0 && !isNone && (
        <p className="muted">
          {t('figures.missing', { count: join.missing.length, names: namesOf(joined) })}
        </p>
      )}
      <LeftRows read={read} joined={joined} recipe={by} />
    </>
  );
}

/** The names of the first areas without a number. */
function namesOf({ join, level }: JoinedTo): string {
  const names = new Map(level.areas.map(({ code, name }) => [code, name]));
  const first = join.missing.slice(0, 5).map((code) => names.get(code) ?? code);
  return first.join(', ') + (join.missing.length > first.length ? ' …' : '');
}

/** The rows that join no area: number, what stands there, and why. */
function LeftRows({ read, joined, recipe }: { read: ReadSource; joined: JoinedTo; recipe: FigureRecipe }) {
  const t = useTranslate();
  const { left, first } = joined.join;
  if (left === 0) return null;
  return (
    <>
      <section
        className="first-rows"
        aria-label={t('figures.left', { count: left })}
        // What scrolls must be reached by keyboard.
        tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex
      >
        <table>
          <caption>{t('figures.left', { count: left })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rows.column.row')}</th>
              <th scope="col">{t('figures.use.area')}</th>
              <th scope="col">{t('rows.column.why')}</th>
            </tr>
          </thead>
          <tbody>
            {first.map(({ number, key, reason, detail }) => (
              <tr key={number}>
                <td>{formatNumber(number)}</td>
                <td>{String(key ?? '')}</td>
                <td>{t(`why.${reason}`, { cause: detail })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > first.length && (
        <p className="muted">{t('replace.more', { count: formatNumber(left - first.length) })}</p>
      )}
      <TakeRows label={t('figures.takeLeft')} rows={{ id: read.id, name: read.name, recipe }} />
    </>
  );
}

/** How a table is joined, and what was asked. */
interface Answer {
  recipe: FigureRecipe;
  level: AreaLevel;
  table: Result<JoinedTable>;
}

/** What the engine answers to the newest question; the answer before it until that is there, null before the first. */
function useJoin(layerId: string, question: JoinQuestion | null): Answer | null {
  const { engine } = useActionContext();
  const [join] = useState(() =>
    newestOnly((...asked: Parameters<EngineApi['joinFigures']>) => engine.joinFigures(...asked)),
  );
  const [answer, setAnswer] = useState<Answer | null>(null);
  const ask = useEffectEvent(async (): Promise<Answer | null> => {
    if (!question) return null;
    const { recipe, level, to } = question;
    return { recipe, level, table: await join(layerId, recipe, to) };
  });
  const key = question?.key;
  useEffect(() => {
    let isNewest = true;
    void ask().then((table) => {
      if (isNewest && table) setAnswer(table);
    });
    return () => {
      isNewest = false;
    };
  }, [layerId, key]);
  return answer;
}
