import { useEffect, useMemo, useState } from 'react';
import { joinTable } from '../../domain/tableJoin/joinTable';
import type { Result } from '../../domain/result';
import type { FigureRows } from '../../engine/figureRows';
import type { FigureRecipe } from '../../engine/layerRecipe';
import { formatNumber } from '../../i18n/format';
import { problemText, translateWithCause } from '../../i18n/translate';
import { joinedBy } from '../../state/selectors/ownFigures';
import { useActionContext, useApp } from '../../state/store/AppContext';
import type { JoinedTo } from '../../state/store/data';
import type { ReadSource } from '../../state/store/work';
import { JoinSentence } from '../shared/JoinSentence';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';
import { TakeRows } from './TakeRows';

/** How many rows that did not join are listed; all of them can be taken away. */
const MOST_LISTED = 50;

interface Props {
  read: ReadSource;
  recipe: FigureRecipe | null;
  /** The reader says which mark parts the decimals. */
  onDecimal: (decimal: ',' | '.') => void;
}

/** How the rows of a table would be joined, before they count: in one sentence, with every row that would not. */
export function JoinPreview({ read, recipe, onDecimal }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const levels = useApp((state) => state.levels);
  const mergers = useApp((state) => state.mergers);
  const answer = useFigureRows(read.id, recipe);
  const rows = answer?.rows;
  // Of a large table it takes longer than a key may: once for an answer, with the recipe that it answers.
  const joined = useMemo(
    () =>
      answer?.rows.ok
        ? joinedBy(joinTable, { levels, mergers }, answer.rows.value.rows, answer.recipe)
        : null,
    [answer, levels, mergers],
  );
  if (!recipe) return <p className="count-preview">{t('figures.notChosen')}</p>;
  if (!rows) return <p className="count-preview">{t('preview.counting')}</p>;
  if (!rows.ok) {
    const { problem } = rows;
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
  if (!joined) return null;
  const { join } = joined;
  const isNone = join.left.length === join.rows;
  return (
    <>
      <p role="status" className={isNone ? 'count-preview problem' : 'count-preview'}>
        <JoinSentence joined={joined} />
      </p>
      <p className="muted">
        {t('rows.read', {
          ...{ read: join.rows, accepted: join.rows - join.left.length, refused: join.left.length },
          doubtful: 0,
        })}
        .
      </p>
      {rows.value.notes.map(({ code, params }) => (
        <p key={code} className="muted">
          {translateWithCause(language, `note.${code}`, params)}
        </p>
      ))}
      {join.missing.length > 0 && !isNone && (
        <p className="muted">
          {t('figures.missing', { count: join.missing.length, names: namesOf(joined) })}
        </p>
      )}
      <LeftRows read={read} joined={joined} rows={rows.value} />
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
function LeftRows({ read, joined, rows }: { read: ReadSource; joined: JoinedTo; rows: FigureRows }) {
  const t = useTranslate();
  const { keys, numbers } = rows.rows;
  const { left } = joined.join;
  if (left.length === 0) return null;
  return (
    <>
      <section
        className="first-rows"
        aria-label={t('figures.left', { count: left.length })}
        // What scrolls must be reached by keyboard.
        tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex
      >
        <table>
          <caption>{t('figures.left', { count: left.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rows.column.row')}</th>
              <th scope="col">{t('figures.use.area')}</th>
              <th scope="col">{t('rows.column.why')}</th>
            </tr>
          </thead>
          <tbody>
            {left.slice(0, MOST_LISTED).map(({ row, reason, detail }) => (
              <tr key={row}>
                <td>{formatNumber(numbers?.[row] ?? row + 1)}</td>
                <td>{String(keys[row] ?? '')}</td>
                <td>{t(`why.${reason}`, { cause: detail })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left.length > MOST_LISTED && (
        <p className="muted">{t('replace.more', { count: formatNumber(left.length - MOST_LISTED) })}</p>
      )}
      <TakeRows label={t('figures.takeLeft')} rows={{ id: read.id, name: read.name, left }} />
    </>
  );
}

/** The rows of a table, and by which recipe. */
interface Answer {
  recipe: FigureRecipe;
  rows: Result<FigureRows>;
}

/** The rows of a table by a recipe; the answer before it until that is there, null before the first. */
function useFigureRows(layerId: string, recipe: FigureRecipe | null): Answer | null {
  const { engine } = useActionContext();
  const [answer, setAnswer] = useState<Answer | null>(null);
  // A recipe is made anew at every render of a form; only another content is another question.
  const question = JSON.stringify(recipe);
  useEffect(() => {
    let isNewest = true;
    const asked = JSON.parse(question) as FigureRecipe | null;
    if (!asked) return;
    void engine.figureRows(layerId, asked).then((rows) => {
      if (isNewest) setAnswer({ recipe: asked, rows });
    });
    return () => {
      isNewest = false;
    };
  }, [engine, layerId, question]);
  return answer;
}
