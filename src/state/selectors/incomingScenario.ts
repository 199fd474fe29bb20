import { createSelector } from './createSelector';
import { rateDifferences } from '../../domain/plan/costRate';
import type { CostRate } from '../../domain/plan/costRate';
import { scenarioDifferences, scenarioFactChanges } from '../../domain/plan/scenarioDifferences';
import type { ScenarioDifferences, ScenarioFactChanges } from '../../domain/plan/scenarioDifferences';
import type { Budget, Scenario } from '../../domain/plan/scenario';
import type { AppState } from '../store/appStore';
import { selectBudgets, selectOwnRates } from './measureRows';
import { selectAllMeasures, selectScenarios } from './plan';

/** A scenario from a file beside the one of the project that it is. */
export interface ComparedVersions extends ScenarioFactChanges {
  file: string;
  mine: Scenario;
  theirs: Scenario;
  /** Those of the file. */
  budgets: readonly Budget[];
  /** Rates that the file says otherwise than the project. */
  rates: readonly CostRate[];
  /** What the file has or says otherwise is added or changed; what it lacks is gone. */
  differences: ScenarioDifferences;
  /** Features of the file that are no measure. While there are any, it is not known what is gone. */
  refused: number;
}

/** What a file says otherwise of a scenario of the project; null while none waits, or its scenario is not here any more. */
export const selectIncoming = createSelector(
  [
    (state: AppState) => state.incomingScenario,
    selectScenarios,
    selectAllMeasures,
    selectBudgets,
    selectOwnRates,
  ],
  (incoming, scenarios, all, allBudgets, ownRates): ComparedVersions | null => {
    const theirs = incoming?.read.scenario;
    const mine = scenarios.find(({ id }) => id === theirs?.id);
    if (!incoming || !theirs || !mine) return null;
    const isOf = ({ scenario }: { scenario: string }) => scenario === mine.id;
    const { file, read } = incoming;
    const differences = scenarioDifferences(all.filter(isOf), read.measures);
    const refused = read.refused.length;
    const { fresh, other } = rateDifferences(ownRates, read.rates);
    return {
      ...{ file, mine, theirs, refused, budgets: read.budgets, rates: [...fresh, ...other] },
      differences: refused > 0 ? { ...differences, gone: [] } : differences,
      ...scenarioFactChanges(
        { scenario: mine, budgets: allBudgets.filter(isOf) },
        { scenario: theirs, budgets: read.budgets },
      ),
    };
  },
);

/** Whether two versions of a scenario say the same. */
export function areSame({ differences, facts, budgetYears, rates, refused }: ComparedVersions): boolean {
  const { added, gone, changed } = differences;
  const said = facts.length + budgetYears.length + rates.length;
  return added.length + gone.length + changed.length + said + refused === 0;
}
