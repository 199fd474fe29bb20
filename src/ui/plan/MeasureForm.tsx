import '../styles/planList.css';
import { memo, useId, useState } from 'react';
import { MEASURE_STATUSES } from '../../domain/measures/measureAttributes';
import type { MeasureStatus } from '../../domain/measures/measureAttributes';
import { measureKind } from '../../domain/plan/measureKind';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { formatQuantity, formatRequired, withUnit } from '../../i18n/format';
import { areasText, countedText, countsText, kindNotes, whyNotText } from '../../i18n/planMeasureText';
import { measureKindName, notCountedText } from '../../i18n/planText';
import { settleGesture } from '../../state/actions/history';
import { changeMeasures, duplicateMeasures, removeMeasures } from '../../state/actions/measures';
import { selectChosenRows } from '../../state/selectors/measureRows';
import type { ReckonedMeasure } from '../../domain/plan/reckonedMeasure';
import { selectLevel } from '../../state/selectors/levels';
import { selectCountedPlan, selectScenario } from '../../state/selectors/plan';
import { gapEffect } from '../../state/selectors/planEffect';
import type { GapEffect } from '../../state/selectors/planEffect';
import { selectShownTarget } from '../../state/selectors/targets';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import { useNarrow } from '../NarrowTabs';
import { useIntoView } from '../shared/useIntoView';
import { ActionButton } from '../shared/ActionButton';
import { useTranslate } from '../shared/useTranslate';
import { BringMeasures } from './BringMeasures';
import { CostFields } from './CostFields';
import { NumberEntry, SelectEntry, TextEntry } from './formFields';
import { KindFields } from './KindFields';
import { MendFields } from './MendFields';
import { commonValue, MIXED } from './mixedValue';
import { YEAR } from './numberRange';
import type { NumberRange } from './numberRange';
import { OverlapHint } from './OverlapHint';
import { useAreaName } from '../targetChanges/useAreaName';

const FORM_ID = 'measure-form';

/** Put the keyboard in the form of the chosen measures, where there is one. */
export function focusMeasureForm(): void {
  document.getElementById(FORM_ID)?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}

/** Whether something is a part of that form. */
export function isInMeasureForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`#${FORM_ID}`) !== null;
}

/** The chosen measures: all that they say of themselves, what they count and cost. Nothing while none is chosen. */
export const MeasureForm = memo(function MeasureForm() {
  const rows = useApp(selectChosenRows);
  const [first] = rows;
  // Another choice is another form: what was half typed in the one before is no part of it.
  return first ? <ChosenMeasures key={`${rows.length} ${first.measure.id}`} rows={rows} /> : null;
});

function ChosenMeasures({ rows }: { rows: readonly ReckonedMeasure[] }) {
  const t = useTranslate();
  // On a wide screen the headline and the course of the plan, that stand above it, are to stay in sight.
  const narrow = useNarrow();
  const form = useIntoView<HTMLElement>();
  const act = useAct();
  const headingId = useId();
  const language = useApp((state) => state.language);
  const locked = useApp((state) => {
    const scenario = selectScenario(state);
    return scenario?.locked ? scenario.name : null;
  });
  const measures = rows.map(({ measure }) => measure);
  const ids = measures.map(({ id }) => id);
  const change = (what: string, next: (measure: PlannedMeasure) => PlannedMeasure) => {
    act(changeMeasures, { ids, change: next, what });
  };
  const kind = commonValue(measures, (measure) => measure.kind);
  const [first] = measures;
  return (
    <section ref={narrow ? form : null} className="measure-form" id={FORM_ID} aria-labelledby={headingId}>
      <h3 id={headingId}>
        {rows.length === 1 && first
          ? first.name || measureKindName(language, first.kind)
          : t('plan.form.many', { count: rows.length })}
      </h3>
      {locked !== null && <p className="plan-locked">{t('plan.form.locked', { name: locked })}</p>}
      {rows.length === 1 && rows[0] && <OwnFacts row={rows[0]} />}
      <fieldset className="measure-fields" disabled={locked !== null}>
        <legend className="visually-hidden">{t('plan.form.legend')}</legend>
        <MendFields rows={rows} />
        <TextEntry
          label={t('plan.form.name')}
          value={commonValue(measures, ({ name }) => name)}
          {...(kind !== MIXED && { placeholder: measureKindName(language, kind) })}
          onChange={(name) => {
            change('name', (measure) => ({ ...measure, name }));
          }}
        />
        {kind === MIXED ? (
          <p className="plan-hint">{t('plan.form.kinds')}</p>
        ) : (
          <KindFields measures={measures} change={change} />
        )}
        {rows.length === 1 && rows[0] && <OverlapHint row={rows[0]} />}
        <QuantityField rows={rows} change={change} />
        <NumberEntry
          label={t('plan.form.year')}
          value={commonValue(measures, ({ year }) => year)}
          placeholder={t('plan.form.noYear')}
          range={YEAR}
          onChange={(year) => {
            change('year', (measure) => ({ ...measure, year }));
          }}
        />
        {rows.length > 1 && <ShiftYears rows={rows} />}
        <SelectEntry<MeasureStatus>
          label={t('plan.form.status')}
          value={commonValue(measures, ({ status }) => status)}
          choices={MEASURE_STATUSES.map((value) => ({ value, text: t(`words.meaning.${value}`) }))}
          onChange={(status) => {
            change('status', (measure) => ({ ...measure, status }));
          }}
        />
        <CostFields rows={rows} change={change} />
        {(['lead', 'action', 'subsidy', 'note'] as const).map((field) => (
          <TextEntry
            key={field}
            label={t(`plan.form.${field}`)}
            isLong={field === 'note'}
            value={commonValue(measures, (measure) => measure[field])}
            onChange={(said) => {
              change(field, (measure) => ({ ...measure, [field]: said }));
            }}
          />
        ))}
        <div className="plan-buttons">
          <ActionButton className="button-plain" action={duplicateMeasures} input={ids} />
          <ActionButton className="button-plain" action={removeMeasures} input={ids}>
            {t('plan.form.remove', { count: ids.length })}
          </ActionButton>
        </div>
        <EffectLine text="plan.form.without" rows={rows} change={() => null} />
      </fieldset>
      <BringMeasures ids={ids} />
    </section>
  );
}

/** Where one measure is, and what of it counts or why it does not. */
function OwnFacts({ row }: { row: ReckonedMeasure }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { count, held } = row;
  const level = useApp(selectLevel);
  const named = useAreaName();
  const statuses = useApp((state) => state.planStatuses);
  // What its geometry gives can count nothing all the same: as an idea, without a year, too late.
  const why = whyNotText(language, row, statuses);
  const areas = areasText(language, row, { shown: (area) => level?.areas[area]?.name ?? '', named });
  const cpeWeights = useApp((state) => state.cpeWeights);
  const size = useApp(
    (state) => selectCountedPlan(state, row.measure.scenario)?.measures.get(row.measure.id)?.size ?? null,
  );
  return (
    <p className="measure-facts">
      <span className="muted">{areas || t('plan.nowhere')}</span>
      {count.notCounted ? (
        <strong className="measure-not">{notCountedText(language, count.notCounted, held.target)}</strong>
      ) : (
        <strong>
          {why === null
            ? countsText(language, row.quantity ?? 0, held)
            : t('plan.form.countsNot', { quantity: countedText(language, row) ?? '', why })}
        </strong>
      )}
      {kindNotes(language, row, size, cpeWeights).map((note) => (
        <span key={note} className="muted">
          {note}
        </span>
      ))}
    </p>
  );
}

interface FieldsProps {
  rows: readonly ReckonedMeasure[];
  change: (what: string, next: (measure: PlannedMeasure) => PlannedMeasure) => void;
}

/** A number that goes before what is drawn; of kinds that have an attribute for it, that one is asked instead. */
function QuantityField({ rows, change }: FieldsProps) {
  const t = useTranslate();
  const unit = commonValue(rows, ({ held }) => held.target.unit);
  if (unit === MIXED || rows.some(({ measure }) => measureKind(measure.kind).numberIn !== null)) return null;
  const drawn = commonValue(rows, ({ count }) => count.drawn);
  return (
    <NumberEntry
      label={t('plan.form.quantity')}
      value={commonValue(rows, ({ measure }) => measure.quantity)}
      unit={t(`unit.${unit}`, { count: 2 })}
      {...(drawn !== null && drawn !== MIXED && { placeholder: formatQuantity(drawn, unit) })}
      onChange={(quantity) => {
        change('quantity', (measure) => ({ ...measure, quantity }));
      }}
    />
  );
}

/** By how many years. */
const SHIFT: NumberRange = { least: 1, most: 100, kind: 'whole' };

/** Move all of them by some years; those without a year stay so. */
function ShiftYears({ rows }: { rows: readonly ReckonedMeasure[] }) {
  const t = useTranslate();
  const act = useAct();
  const [years, setYears] = useState<number | null>(1);
  const shifted =
    (by: number) =>
    (measure: PlannedMeasure): PlannedMeasure => ({
      ...measure,
      year: measure.year === null ? null : measure.year + by,
    });
  const by = years ?? 0;
  return (
    <>
      <div className="plan-shift">
        <NumberEntry label={t('plan.shift')} value={years} range={SHIFT} onChange={setYears} />
        {([-1, 1] as const).map((way) => (
          <button
            key={way}
            type="button"
            className="button-plain"
            disabled={by === 0}
            onClick={() => {
              const ids = rows.map(({ measure }) => measure.id);
              act(changeMeasures, { ids, change: shifted(way * by), what: `shift ${way}` });
              act(settleGesture, null);
            }}
          >
            {t(way < 0 ? 'plan.shift.earlier' : 'plan.shift.later')}
          </button>
        ))}
      </div>
      <EffectLine text="plan.shift.effect" rows={rows} change={shifted(by)} />
    </>
  );
}

interface EffectLineProps {
  text: 'plan.form.without' | 'plan.shift.effect';
  rows: readonly ReckonedMeasure[];
  change: (measure: PlannedMeasure) => PlannedMeasure | null;
}

/** What a change would do to the gap, before it is done; nothing where it does nothing to it. */
function EffectLine({ text, rows, change }: EffectLineProps) {
  const t = useTranslate();
  const { store } = useActionContext();
  const language = useApp((state) => state.language);
  // Worked out at every render: rows, plan and view all have a part in it.
  useApp((state) => state.countedPlans);
  const effect: GapEffect | null = gapEffect(store.getState(), rows, change);
  if (!effect) return null;
  const { unit } = selectShownTarget(store.getState()).target;
  const said = (gap: number) => withUnit(language, formatRequired(Math.max(0, gap), unit), gap, unit);
  return <p className="plan-hint">{t(text, { after: said(effect.after), now: said(effect.now) })}</p>;
}
