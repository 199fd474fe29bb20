import { countedQuantity } from '../../domain/plan/countedQuantity';
import type { CountedFor } from '../../domain/plan/countedQuantity';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { UnitId } from '../../domain/targets/target';
import type { Columns } from '../../features/columns';
import { ColumnsBuilder } from '../../features/columnsBuilder';
import { addGeometry } from '../../io/formats/geojson/addGeometry';
import type { Amount, AmountsOf } from './amounts';
import type { EditPlace, MeasureEdit } from './editedLayer';

/**
 * One tally that a measure adds to: what it counts by a rule, or a number that is known whatever is drawn, such as the
 * one project that it is, or what it costs.
 */
export type PlannedCount = { tally: string; countedFor: CountedFor } | Amount;

/** A measure to put, as plain data. */
export interface PlannedEdit {
  /** Its coordinates are not looked at: they stand in the columns. */
  measure: PlannedMeasure;
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
export function measureEdit({ measure, place, counts }: PlannedEdit): MeasureEdit {
  const amounts: AmountsOf = (size) =>
    counts.flatMap((count): Amount[] => {
      if (!('countedFor' in count)) return [count];
      const { counted } = countedQuantity(measure, size, count.countedFor);
      const piece = WHOLE_UNITS.has(count.countedFor.target.unit) ? ONE : 1;
      return counted === null ? [] : [{ tally: count.tally, amount: counted, piece }];
    });
  return { id: measure.id, place, amounts };
}

/** The measure without its coordinates, which the columns hold. */
function withoutCoordinates(measure: PlannedMeasure): PlannedMeasure {
  if (measure.place.kind !== 'geometry') return measure;
  const { type } = measure.place.geometry;
  return { ...measure, place: { kind: 'geometry', geometry: { type, coordinates: [] as never } } };
}

/**
 * Measures of a scenario ready to be put, all in one go, with their geometry as columns.
 * @param countsOf the tallies that a measure adds to
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
    const counts = countsOf(measure);
    const { place } = measure;
    if (isKept(measure)) return { measure: withoutCoordinates(measure), place: { kind: 'kept' }, counts };
    if (place.kind !== 'geometry') return { measure, place: { kind: 'area', area: place.area }, counts };
    builder.startFeature();
    // A copy: adding makes coordinates regular in place.
    addGeometry(structuredClone(place.geometry), builder);
    builder.endFeature();
    return { measure: withoutCoordinates(measure), place: { kind: 'feature', feature: features++ }, counts };
  });
  return { columns: builder.toColumns([]), edits };
}
