import { foldText } from '../../domain/foldText';
import type { MeasureStatus } from '../../domain/measures/measureAttributes';
import { attentionOf } from '../../domain/plan/reckonedMeasure';
import type { Attention, ReckonedMeasure } from '../../domain/plan/reckonedMeasure';
import { unclearKey } from '../../domain/plan/unclearFacts';
import { unclearText } from '../../i18n/measureFactText';
import { areasText, measureName } from '../../i18n/planMeasureText';
import type { AreaNames } from '../../i18n/planMeasureText';
import { notCountedText } from '../../i18n/planText';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';

/** A measure in the list, with the words that it is found and ordered by. */
export interface ListedMeasure {
  row: ReckonedMeasure;
  /** Its own name, or that of its kind. */
  name: string;
  /** The areas that it lies in, the one with most of it first. */
  areas: string;
  /** What keeps it from counting and can be mended; null where nothing does. */
  attention: Attention | null;
}

/** Of most rows nothing changed: their words are those of before. */
const knownWords = new WeakMap<
  ReckonedMeasure,
  { language: Language; names: AreaNames; listed: ListedMeasure }
>();

/** The rows as the list shows them. @param names keep the same object while they are the same */
export function listedMeasures(
  language: Language,
  rows: readonly ReckonedMeasure[],
  names: AreaNames,
): ListedMeasure[] {
  return rows.map((row) => {
    const known = knownWords.get(row);
    if (known?.language === language && known.names === names) return known.listed;
    const listed: ListedMeasure = {
      row,
      name: measureName(language, row.measure),
      areas: areasText(language, row, names),
      attention: attentionOf(row),
    };
    knownWords.set(row, { language, names, listed });
    return listed;
  });
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

/** Measures that ask for attention for one and the same cause. */
export interface AttentionCause {
  key: string;
  text: string;
  ids: string[];
}

/** Why measures ask for attention, the cause of most of them first; one of which several facts are not understood is in each. */
export function attentionCauses(language: Language, listed: readonly ListedMeasure[]): AttentionCause[] {
  const causes = new Map<string, AttentionCause>();
  const add = (key: string, text: string, id: string) => {
    const cause = causes.get(key) ?? { key, text, ids: [] };
    cause.ids.push(id);
    causes.set(key, cause);
  };
  for (const { row, attention } of listed) {
    const { id } = row.measure;
    const { notCounted } = row.count;
    if (attention === 'unclear')
      for (const fact of row.measure.unclear ?? []) add(unclearKey(fact), unclearText(language, fact), id);
    else if (attention === 'notCounted' && notCounted)
      add(notCounted.reason, notCountedText(language, { reason: notCounted.reason }, row.held.target), id);
    else if (attention !== null)
      add(
        attention,
        translate(language, attention === 'late' ? 'plan.attention.late' : 'plan.not.noYear'),
        id,
      );
  }
  return [...causes.values()].sort((a, b) => b.ids.length - a.ids.length);
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
