import { isUnknown } from '../../../domain/plan/countedQuantity';
import type { ReckonedMeasure } from '../../../domain/plan/reckonedMeasure';
import { statusText } from '../../../i18n/measureFactText';
import { drawnText, measureName, whyNotText } from '../../../i18n/planMeasureText';
import { measureKindName } from '../../../i18n/planText';
import { targetName } from '../../../i18n/stepText';
import { translate } from '../../../i18n/translate';
import type { MessageKey } from '../../../i18n/translate';
import type { Sheet, SheetCell, SheetColumn } from '../sheet';
import type { CoverageScope } from './coverageColumn';

/** A measure as the list of the page has it, with the words for where it lies. */
export interface ListedMeasure {
  row: ReckonedMeasure;
  areas: string;
}

interface Column {
  heading: MessageKey;
  kind: SheetColumn['kind'];
}

const COLUMNS: readonly Column[] = [
  { heading: 'plan.column.name', kind: 'text' },
  { heading: 'exports.measure.kind', kind: 'text' },
  { heading: 'plan.column.target', kind: 'text' },
  { heading: 'plan.column.areas', kind: 'text' },
  { heading: 'plan.column.year', kind: 'year' },
  { heading: 'plan.column.status', kind: 'text' },
  { heading: 'plan.column.drawn', kind: 'text' },
  { heading: 'plan.column.counted', kind: 'number' },
  { heading: 'exports.measure.unit', kind: 'text' },
  { heading: 'exports.measure.why', kind: 'text' },
  { heading: 'exports.measure.cost', kind: 'number' },
  { heading: 'exports.measure.ownCost', kind: 'number' },
  { heading: 'plan.form.lead', kind: 'text' },
  { heading: 'plan.form.action', kind: 'text' },
  { heading: 'plan.form.subsidy', kind: 'text' },
  { heading: 'plan.column.note', kind: 'text' },
  { heading: 'exports.measure.id', kind: 'text' },
];

/**
 * The measures of a plan, a row each, from the same rows as the list of the page. Costs are in euro; one that is not
 * known is an empty cell, and so is a count of what has no number yet.
 */
export function measureSheet(
  measures: readonly ListedMeasure[],
  { context, language }: CoverageScope,
): Sheet {
  const statuses = new Set(context.plan?.statuses ?? []);
  const euro = (cents: number | null) => (cents === null ? null : cents / 100);
  return {
    name: translate(language, 'exports.sheet.measures'),
    columns: COLUMNS.map(({ heading, kind }) => ({ heading: translate(language, heading), kind })),
    rows: measures.map(({ row, areas }): SheetCell[] => {
      const { measure, held, count, quantity, cost } = row;
      const { unit } = held.target;
      return [
        measureName(language, measure),
        measureKindName(language, measure.kind),
        targetName(language, held),
        areas,
        measure.year,
        statusText(language, measure),
        drawnText(language, row),
        quantity ?? (isUnknown(count.notCounted) ? null : 0),
        unit === 'chargingPoint' ? 'CPE' : translate(language, `unit.${unit}`, { count: 2 }),
        whyNotText(language, row, statuses),
        euro(cost.cents),
        euro(cost.ownCents),
        ...[measure.lead, measure.action, measure.subsidy, measure.note, measure.id],
      ];
    }),
  };
}
