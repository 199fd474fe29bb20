import { foldText } from '../../domain/foldText';
import type { ExclusionReason } from '../../domain/measures/exclusion';
import type { MeasureStatus } from '../../domain/measures/measureAttributes';
import type { MeasureRow } from '../../state/selectors/measureRows';
import { measureKindName } from '../../i18n/planText';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';

/** A measure in the list, with the words that it is found and ordered by. */
export interface ListedMeasure {
  row: MeasureRow;
  /** Its own name, or that of its kind. */
  name: string;
  /** The areas that it lies in, the one with most of it first. */
  areas: string;
  /** What keeps it from counting and can be mended; null where nothing does. */
  attention: Attention | null;
}

/** Why a measure asks for attention: it does not count for want of something, has no year, or comes too late. */
export type Attention = 'notCounted' | 'noYear' | 'late';

/** What keeps a measure from counting though nobody chose so: what somebody says of it (compensation, private) does not. */
const MENDABLE: ReadonlySet<ExclusionReason> = new Set(['tooSmall', 'noQuantity', 'otherGeometry']);

function attentionOf({ measure, held, count }: MeasureRow): Attention | null {
  if (count.notCounted) return MENDABLE.has(count.notCounted.reason) ? 'notCounted' : null;
  if (measure.status === 'idea') return null;
  if (measure.year === null) return 'noYear';
  return measure.year > Number(held.target.deadline.slice(0, 4)) ? 'late' : null;
}

/** The areas that are named of a measure that lies in many. */
const MOST_AREAS = 3;

/** How the list names where a measure lies. */
export interface AreaNames {
  /** By index of the shown level. */
  shown: (area: number) => string;
  /** Of any level. */
  named: (area: { levelId: string; code: string }) => string;
}

/** Where a measure lies: the areas of the shown level, or the area that it is or hangs on; empty where it is in none. */
export function areasText(
  language: Language,
  { measure: { place }, areas }: MeasureRow,
  names: AreaNames,
): string {
  if (place.kind !== 'geometry') {
    const area = names.named(place.area);
    return place.kind === 'area' ? area : translate(language, 'plan.unlocated', { area });
  }
  const shown = areas.slice(0, MOST_AREAS).map(({ area }) => names.shown(area));
  const more = areas.length - shown.length;
  return [...shown, ...(more > 0 ? [`+${more}`] : [])].join(' · ');
}

/** The rows as the list shows them. */
export function listedMeasures(
  language: Language,
  rows: readonly MeasureRow[],
  names: AreaNames,
): ListedMeasure[] {
  return rows.map((row) => ({
    row,
    name: row.measure.name || measureKindName(language, row.measure.kind),
    areas: areasText(language, row, names),
    attention: attentionOf(row),
  }));
}

/** Those in which every word of a text is found: in name, areas, note, who leads, action, subsidy or year. */
export function filteredMeasures(listed: readonly ListedMeasure[], text: string): readonly ListedMeasure[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return listed;
  return listed.filter(({ row: { measure }, name, areas }) => {
    const { note, lead, action, subsidy, year } = measure;
    const said = foldText([name, areas, note, lead, action, subsidy, year ?? ''].join('\n'));
    return words.every((word) => said.includes(word));
  });
}

/** The columns that the list is ordered by. */
export const MEASURE_ORDERS = [
  ...(['name', 'areas', 'year', 'status', 'drawn', 'counted', 'cost', 'note'] as const),
] satisfies readonly string[];
export type MeasureOrder = (typeof MEASURE_ORDERS)[number];

/** From thought to built. */
const STATUS_ORDER: Record<MeasureStatus, number> = { idea: 0, planned: 1, in_progress: 2, realised: 3 };

function orderValue({ row, name, areas }: ListedMeasure, order: MeasureOrder): string | number | null {
  switch (order) {
    case 'name':
      return name;
    case 'areas':
      return areas || null;
    case 'year':
      return row.measure.year;
    case 'status':
      return STATUS_ORDER[row.measure.status];
    case 'drawn':
      return row.count.drawn;
    case 'counted':
      return row.quantity;
    case 'cost':
      return row.cost.cents;
    case 'note':
      return row.measure.note || null;
  }
}

const collator = new Intl.Collator('nl-BE', { numeric: true });

/** Ordered by a column; what it does not know comes last either way, and equals stay as they were made. */
export function sortedMeasures(
  listed: readonly ListedMeasure[],
  order: MeasureOrder,
  descending: boolean,
): ListedMeasure[] {
  const sign = descending ? -1 : 1;
  return listed
    .map((one, at) => ({ one, at, value: orderValue(one, order) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null) || a.at - b.at;
      }
      const by =
        typeof a.value === 'number' && typeof b.value === 'number'
          ? a.value - b.value
          : collator.compare(String(a.value), String(b.value));
      return sign * by || a.at - b.at;
    })
    .map(({ one }) => one);
}
