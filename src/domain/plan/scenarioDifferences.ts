import { sameValue } from '../sameValue';
import { MEASURE_FIELDS } from './plannedMeasure';
import type { MeasureField, PlannedMeasure } from './plannedMeasure';

/** A measure that two scenarios both have and of which they say other things. */
export interface ChangedMeasure {
  before: PlannedMeasure;
  after: PlannedMeasure;
  /** What differs, in the order of `MEASURE_FIELDS`. */
  fields: readonly MeasureField[];
}

/** What differs between two scenarios, by the ids of their measures. */
export interface ScenarioDifferences {
  added: readonly PlannedMeasure[];
  gone: readonly PlannedMeasure[];
  changed: readonly ChangedMeasure[];
}

/**
 * What differs between the measures of two scenarios, or between mine and a colleague's of the same one. Measures are the
 * same by their id, which a copy keeps; to which scenario they belong is no difference.
 */
export function scenarioDifferences(
  before: readonly PlannedMeasure[],
  after: readonly PlannedMeasure[],
): ScenarioDifferences {
  const known = new Map(before.map((measure) => [measure.id, measure]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !known.has(id)),
    gone: before.filter(({ id }) => !kept.has(id)),
    changed: after.flatMap((measure) => {
      const old = known.get(measure.id);
      const fields = old ? MEASURE_FIELDS.filter((field) => !sameValue(old[field], measure[field])) : [];
      return old && fields.length > 0 ? [{ before: old, after: measure, fields }] : [];
    }),
  };
}

/** The measures to put in a scenario to take over what another one has and says: nothing of its own is taken out. */
export function takenOver({ added, changed }: ScenarioDifferences, scenario: string): PlannedMeasure[] {
  return [...added, ...changed.map(({ after }) => after)].map((measure) => ({ ...measure, scenario }));
}
