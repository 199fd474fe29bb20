import { countedQuantity } from '../../domain/plan/countedQuantity';
import type { CountedFor, DrawnSize } from '../../domain/plan/countedQuantity';
import type { MeasureGeometry, PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { UnitId } from '../../domain/targets/target';
import type { Columns } from '../../features/columns';
import { ColumnsBuilder } from '../../features/columnsBuilder';
import type { Amount, AmountsOf } from './amounts';
import type { EditPlace, MeasureEdit } from './editedLayer';

/**
 * One tally that a measure adds to:
 * - what it counts by a rule. The coordinates of its place are not looked at: they stand in the columns;
 * - a number that is known whatever is drawn, such as the one project that it is, or what it costs.
 */
export type PlannedCount = { tally: string; measure: PlannedMeasure; countedFor: CountedFor } | Amount;

/** A measure to put, as plain data. */
export interface PlannedEdit {
  id: string;
  place: EditPlace;
  counts: readonly PlannedCount[];
}

/** What is never shared out in parts: a tree stands on one side of a border. */
const WHOLE_UNITS: ReadonlySet<UnitId> = new Set([
  'tree',
  'perk',
  'renovation',
  'community',
  'accessPoint',
  'chargingPoint',
]);
/** Small units of one such thing. */
const ONE = 1000;

/** A planned measure as the edited layer takes it. One that does not count adds to none of its rules' tallies. */
export function measureEdit({ id, place, counts }: PlannedEdit): MeasureEdit {
  const amounts: AmountsOf = (size) => counts.flatMap((count) => amountOf(count, size));
  return { id, place, amounts };
}

function amountOf(count: PlannedCount, size: DrawnSize | null): Amount[] {
  if ('amount' in count) return [count];
  const { tally, measure, countedFor } = count;
  const { counted } = countedQuantity(measure, size, countedFor);
  const piece = WHOLE_UNITS.has(countedFor.target.unit) ? ONE : 1;
  return counted === null ? [] : [{ tally, amount: counted, piece }];
}

/** The measure without its coordinates, for whoever needs to know no more than what it is drawn as. */
export function withoutCoordinates(measure: PlannedMeasure): PlannedMeasure {
  const { place } = measure;
  if (place.kind !== 'geometry') return measure;
  const geometry = { type: place.geometry.type, coordinates: [] } as MeasureGeometry;
  return { ...measure, place: { kind: 'geometry', geometry } };
}

/**
 * Measures of a scenario ready to be put, all in one go, with their geometry as columns.
 * @param countsOf the tallies that a measure adds to; it gets the measure without its coordinates
 * @param isKept whether the layer has a measure in the same place, so that it is not measured again
 */
export function plannedEdits(
  measures: readonly PlannedMeasure[],
  countsOf: (measure: PlannedMeasure) => readonly PlannedCount[],
  isKept: (measure: PlannedMeasure) => boolean = () => false,
): { columns: Columns; edits: PlannedEdit[] } {
  const builder = new ColumnsBuilder();
  let features = 0;
  const edits = measures.map((measure): PlannedEdit => {
    const counts = countsOf(withoutCoordinates(measure));
    const { id, place } = measure;
    if (isKept(measure)) return { id, place: { kind: 'kept' }, counts };
    if (place.kind !== 'geometry') return { id, place: { kind: 'area', area: place.area }, counts };
    builder.startFeature();
    builder.addGeometry(place.geometry);
    builder.endFeature();
    return { id, place: { kind: 'feature', feature: features++ }, counts };
  });
  return { columns: builder.toColumns([]), edits };
}
