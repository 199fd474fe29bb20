import { attributesSchema, measureKind } from '../../domain/plan/measureKind';
import { MEASURE_STATUSES } from '../../domain/measures/measureAttributes';
import { forTarget, UNCLEAR_FACTS } from '../../domain/plan/plannedMeasure';
import type { PlannedMeasure, UnclearFact } from '../../domain/plan/plannedMeasure';
import type { ReckonedMeasure } from '../../domain/plan/reckonedMeasure';
import { cleared, unclearKey } from '../../domain/plan/unclearFacts';
import { attributeValueText, factName, unclearText } from '../../i18n/measureFactText';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import { settleGesture } from '../../state/actions/history';
import { changeMeasures } from '../../state/actions/measures';
import { selectAllTargets } from '../../state/selectors/targets';
import { useAct, useApp } from '../../state/store/AppContext';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { NumberEntry, SelectEntry } from './formFields';
import { commonValue, MIXED } from './mixedValue';
import { PERCENT, YEAR } from './numberRange';

/** Doubts of the chosen measures that are shown; with more, nobody goes through them all at once. */
const MOST_SHOWN = 8;

/** A fact that is not understood, of all chosen measures of which a file says it in the same words. */
interface Doubt {
  fact: UnclearFact;
  measures: PlannedMeasure[];
}

function doubtsOf(rows: readonly ReckonedMeasure[]): Doubt[] {
  const doubts = new Map<string, Doubt>();
  for (const { measure } of rows) {
    for (const fact of measure.unclear ?? []) {
      const doubt = doubts.get(unclearKey(fact)) ?? { fact, measures: [] };
      doubt.measures.push(measure);
      doubts.set(unclearKey(fact), doubt);
    }
  }
  return [...doubts.values()];
}

/** What keeps chosen measures from counting and how to mend it, for all that say the same at once; nothing where all is clear. */
export function MendFields({ rows }: { rows: readonly ReckonedMeasure[] }) {
  const t = useTranslate();
  const doubts = doubtsOf(rows);
  const isMisdrawn = rows.every(({ count }) => count.notCounted?.reason === 'otherGeometry');
  if (doubts.length === 0 && !isMisdrawn) return null;
  return (
    <section className="mend-fields" aria-label={t('plan.mend')}>
      {doubts.slice(0, MOST_SHOWN).map((doubt) => (
        <MendFact key={unclearKey(doubt.fact)} doubt={doubt} />
      ))}
      <TargetField rows={rows} />
    </section>
  );
}

/** The values that a fact can have where it is one of a few; null for a number. */
function choicesOf(
  language: Language,
  [first]: readonly PlannedMeasure[],
  about: UnclearFact['about'],
): { value: string; text: string }[] | null {
  if (about === 'status')
    return MEASURE_STATUSES.map((value) => ({ value, text: translate(language, `words.meaning.${value}`) }));
  if (!first || UNCLEAR_FACTS.some((fact) => fact === about)) return null;
  const { defaults } = measureKind(first.kind);
  const standard = (defaults as Readonly<Record<string, unknown>>)[about];
  if (typeof standard === 'boolean')
    return [true, false].map((value) => ({
      value: String(value),
      text: attributeValueText(language, about, value),
    }));
  const schema = (attributesSchema(first.kind).entries as Readonly<Record<string, object>>)[about];
  if (!schema || !('options' in schema)) return null;
  return (schema.options as readonly string[]).map((value) => ({
    value,
    text: attributeValueText(language, about, value),
  }));
}

/** A measure that says a fact, after which it is understood. */
function saying(measure: PlannedMeasure, about: UnclearFact['about'], value: unknown): PlannedMeasure {
  const isFact = UNCLEAR_FACTS.some((fact) => fact === about);
  const changed = isFact
    ? { ...measure, [about]: value }
    : { ...measure, attributes: { ...measure.attributes, [about]: value } };
  return cleared(changed as PlannedMeasure, about);
}

function MendFact({ doubt: { fact, measures } }: { doubt: Doubt }) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const { about } = fact;
  const choices = choicesOf(language, measures, about);
  const mend = (change: (measure: PlannedMeasure) => PlannedMeasure) => {
    act(changeMeasures, { ids: measures.map(({ id }) => id), change, what: `mend ${unclearKey(fact)}` });
    act(settleGesture, null);
  };
  const label = factName(language, about);
  const name = label.charAt(0).toUpperCase() + label.slice(1);
  return (
    <div className="mend-fact">
      <p className="measure-not">
        {unclearText(language, fact)}
        {measures.length > 1 && <span className="muted"> ({measures.length})</span>}
      </p>
      {choices ? (
        <SelectEntry<string>
          label={name}
          value={MIXED}
          none={t('plan.mend.choose')}
          choices={choices}
          onChange={(value) => {
            const said = value === 'true' || value === 'false' ? value === 'true' : value;
            mend((measure) => saying(measure, about, said));
          }}
        />
      ) : (
        <>
          <NumberEntry
            label={name}
            value={null}
            when="leaving"
            {...(about === 'year' && { range: YEAR })}
            {...(about === 'coFinancing' && { unit: '%', range: PERCENT })}
            onChange={(number) => {
              if (number === null) return;
              mend((measure) => saying(measure, about, about === 'coFinancing' ? number / 100 : number));
            }}
          />
          <button
            type="button"
            className="link"
            onClick={() => {
              mend((measure) => cleared(measure, about));
            }}
          >
            {t('plan.mend.empty', { fact: label })}
          </button>
        </>
      )}
    </div>
  );
}

/** The target that measures are for, where that may be what is wrong with them. */
function TargetField({ rows }: { rows: readonly ReckonedMeasure[] }) {
  const t = useTranslate();
  const act = useAct();
  const targets = useApp(selectAllTargets);
  const nameOf = useTargetName();
  return (
    <SelectEntry<string>
      label={t('plan.column.target')}
      value={commonValue(rows, ({ measure }) => measure.target as string)}
      choices={targets.map((held) => ({ value: held.key, text: nameOf(held) }))}
      onChange={(key) => {
        const held = targets.find((one) => one.key === key);
        if (!held) return;
        const ids = rows.map(({ measure }) => measure.id);
        act(changeMeasures, { ids, change: (measure) => forTarget(measure, held), what: 'target' });
        act(settleGesture, null);
      }}
    />
  );
}
