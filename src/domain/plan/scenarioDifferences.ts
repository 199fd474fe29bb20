import { sameValue } from '../sameValue';
import { MEASURE_FIELDS } from './plannedMeasure';
import type { MeasureField, PlannedMeasure } from './plannedMeasure';
import type { Budget, Scenario } from './scenario';

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

/** Only what differs of some measures, by their ids. */
export function differencesOf(
  { added, gone, changed }: ScenarioDifferences,
  ids: ReadonlySet<string>,
): ScenarioDifferences {
  const isWanted = ({ id }: PlannedMeasure) => ids.has(id);
  return {
    added: added.filter(isWanted),
    gone: gone.filter(isWanted),
    changed: changed.filter(({ after }) => isWanted(after)),
  };
}

/** What is said of a scenario itself that two versions of it can differ in; whether it is locked or put away is of here. */
export const SCENARIO_FACTS = [
  'name',
  'author',
  'note',
  'colour',
] as const satisfies readonly (keyof Scenario)[];

/** What a version of a scenario says otherwise of the scenario itself and of its budgets. */
export interface ScenarioFactChanges {
  facts: readonly (typeof SCENARIO_FACTS)[number][];
  /** The years with another budget, or with none any more, ascending. */
  budgetYears: readonly number[];
}

/** What two versions of a scenario say otherwise of it, its measures apart. */
export function scenarioFactChanges(
  before: { scenario: Scenario; budgets: readonly Budget[] },
  after: { scenario: Scenario; budgets: readonly Budget[] },
): ScenarioFactChanges {
  const amounts = ({ budgets }: typeof before) => new Map(budgets.map(({ year, amount }) => [year, amount]));
  const [mine, theirs] = [amounts(before), amounts(after)];
  return {
    facts: SCENARIO_FACTS.filter((fact) => before.scenario[fact] !== after.scenario[fact]),
    budgetYears: [...new Set([...mine.keys(), ...theirs.keys()])]
      .filter((year) => mine.get(year) !== theirs.get(year))
      .sort((a, b) => a - b),
  };
}

/** The measures to put in a scenario to take over what another one has and says: nothing of its own is taken out. */
export function takenOver({ added, changed }: ScenarioDifferences, scenario: string): PlannedMeasure[] {
  return [...added, ...changed.map(({ after }) => after)].map((measure) => ({ ...measure, scenario }));
}
