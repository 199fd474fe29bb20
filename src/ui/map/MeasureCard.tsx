import { useEffect, useState } from 'react';
import { itemAt } from '../../domain/itemAt';
import { localText } from '../../domain/catalog/localText';
import { lekpTarget } from '../../domain/targets/lekp';
import { shownAttribute } from '../../i18n/attributeText';
import { formatDate, formatNumber, formatQuantity, withUnit } from '../../i18n/format';
import { chooseMeasure } from '../../state/actions/selection';
import { showRows } from '../../state/actions/layerList';
import { measureQuestion } from '../../state/selectors/chosenMeasure';
import { selectCountedLevel } from '../../state/selectors/levels';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import type { AreaLevel, MeasureLayer } from '../../state/store/data';
import type { ChosenMeasure } from '../../state/store/view';
import type { MeasureFacts } from '../../worker/protocol';
import { ActionButton } from '../shared/ActionButton';
import { ExampleLabel } from '../shared/Labels';
import { useEscape } from '../shared/useEscape';
import { useIntoView } from '../shared/useIntoView';
import { useTranslate } from '../shared/useTranslate';
import type { Translate } from '../shared/useTranslate';

type Asked = Pick<ChosenMeasure, 'layerId' | 'feature'>;

/** What a measure is and counts, asked again when date, weights, target or areas change; null until the answer is there. */
function useMeasureFacts(measure: Asked): MeasureFacts | null {
  const { engine } = useActionContext();
  // Text, for the question is made anew at every look at the state.
  const question = useApp((state) => JSON.stringify(measureQuestion(state, measure)));
  const [answered, setAnswered] = useState<{ question: string; facts: MeasureFacts } | null>(null);
  useEffect(() => {
    let isNewest = true;
    const asked = JSON.parse(question) as ReturnType<typeof measureQuestion>;
    void (asked && engine.measureFacts(...asked))?.then((answer) => {
      if (isNewest && answer.ok) setAnswered({ question, facts: answer.value });
    });
    return () => {
      isNewest = false;
    };
  }, [engine, question]);
  return answered?.question === question ? answered.facts : null;
}

/** What a measure counts, in a sentence: the amount, or why it does not. */
function countText(
  t: Translate,
  { as, reason, quantity }: MeasureFacts['count'],
  amount: (quantity: number) => string,
): string {
  if (reason) return t('measure.leftOut', { reason: t(`leftOut.${reason}`) });
  if (quantity < 0) return t('measure.deducted', { quantity: amount(-quantity) });
  return t(as === 'planned' ? 'measure.planned' : 'measure.realised', { quantity: amount(quantity) });
}

/** In which areas a measure lies, with what it brings to each where there are several. */
function areasText(
  t: Translate,
  { parts, as }: MeasureFacts['count'],
  level: AreaLevel,
  amount: (quantity: number) => string,
): string {
  if (parts.length === 0) return t('measure.nowhere');
  return parts
    .map(({ area, quantity }) => {
      const { name } = itemAt(level.areas, area);
      return parts.length > 1 && as !== null ? `${name} ${amount(Math.abs(quantity))}` : name;
    })
    .join(' · ');
}

/** What was found of a measure, as lines of text; null while it is looked up. */
function useMeasureLines(measure: Asked, layer: MeasureLayer) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const level = useApp(selectCountedLevel);
  const facts = useMeasureFacts(measure);
  if (!facts || !level) return null;
  const { count, attributes, row } = facts;
  const { unit } = lekpTarget(layer.target);
  const amount = (quantity: number) => withUnit(language, formatQuantity(quantity, unit), quantity, unit);
  return {
    counts: countText(t, count, amount),
    isLeftOut: count.as === null,
    areas: areasText(t, count, level, amount),
    notes: [
      ...(count.assumed ? [t('measure.assumed')] : []),
      ...(count.overdue ? [t('measure.overdue')] : []),
    ],
    attributes,
    row,
  };
}

/** What the measure under the pointer is and counts. A click says the same, and more. */
export function MeasureTip({ measure }: { measure: Asked }) {
  const layer = useApp((state) => state.layers.find(({ id }) => id === measure.layerId));
  return layer ? <Tip measure={measure} layer={layer} /> : null;
}

function Tip({ measure, layer }: { measure: Asked; layer: MeasureLayer }) {
  const t = useTranslate();
  const lines = useMeasureLines(measure, layer);
  return (
    <>
      <strong>{t(`measure.kind.${layer.target}`)}</strong> {layer.synthetic && <ExampleLabel />}
      <br />
      {lines ? lines.counts : t('measure.asking')}
      {lines && (
        <>
          <br />
          {lines.areas}
        </>
      )}
    </>
  );
}

/** Lines of the file that are shown; a file with more has codes and dates of its own. */
const MOST_ATTRIBUTES = 12;

/** What the chosen measure is, what it counts on the day of the page, for which area, and why not. */
export function MeasureCard({ measure }: { measure: ChosenMeasure }) {
  const layer = useApp((state) => state.layers.find(({ id }) => id === measure.layerId));
  return layer ? <Card measure={measure} layer={layer} /> : null;
}

function Card({ measure, layer }: { measure: ChosenMeasure; layer: MeasureLayer }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const date = useApp((state) => state.date);
  const lines = useMeasureLines(measure, layer);
  const [isWhole, setWhole] = useState(false);
  const act = useAct();
  const card = useIntoView<HTMLElement>();
  useEscape(card, () => {
    act(chooseMeasure, null);
  });
  const source = layer.own ? layer.name : localText(language, layer.sourceText);
  return (
    <section ref={card} className="own-areas measure-card" aria-labelledby="measure-heading">
      <header>
        <h2 id="measure-heading">
          {t(`measure.kind.${layer.target}`)} {layer.synthetic && <ExampleLabel />}
        </h2>
        <ActionButton
          className="own-areas-close"
          aria-label={t('measure.close')}
          action={chooseMeasure}
          input={null}
        >
          ×
        </ActionButton>
      </header>
      <div role="status">
        {lines ? (
          <>
            <p className={lines.isLeftOut ? 'measure-count problem' : 'measure-count'}>{lines.counts}</p>
            <p>
              {lines.areas}{' '}
              <span className="muted">{t('measure.onDate', { date: formatDate(language, date) })}</span>
            </p>
            {lines.notes.map((note) => (
              <p key={note} className="muted">
                {note}
              </p>
            ))}
          </>
        ) : (
          <p className="muted">{t('measure.asking')}</p>
        )}
      </div>
      {lines && lines.attributes.length > 0 && (
        <>
          <h3>{t('measure.attributes')}</h3>
          <dl>
            {lines.attributes.slice(0, isWhole ? Infinity : MOST_ATTRIBUTES).map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{shownAttribute(language, value)}</dd>
              </div>
            ))}
          </dl>
          {lines.attributes.length > MOST_ATTRIBUTES && !isWhole && (
            <button
              type="button"
              className="link"
              onClick={() => {
                setWhole(true);
              }}
            >
              {t('measure.moreAttributes', { count: formatNumber(lines.attributes.length) })}
            </button>
          )}
        </>
      )}
      <p className="muted measure-source">
        {lines ? t('measure.row', { row: formatNumber(lines.row), layer: source }) : source}{' '}
        <ActionButton className="link" action={showRows} input={layer.id}>
          {t('measure.inTable')}
        </ActionButton>
      </p>
    </section>
  );
}
