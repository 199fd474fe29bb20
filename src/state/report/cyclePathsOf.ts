import { addCyclePathTables, cyclePathTable, withEveryYear } from '../../domain/cyclePaths/cyclePathTable';
import type { CyclePathTable } from '../../domain/cyclePaths/cyclePathTable';
import type { AppState } from '../appStore';
import { atLevel } from '../selectors/atLevel';
import { selectPendingTargets } from '../selectors/counts';
import { countedTerms } from '../selectors/ownTerms';
import { selectTargetInForce } from '../selectors/targetsInForce';
import { selectTargetSources } from '../selectors/targetSources';
import type { AreaLevel } from '../slices/dataSlice';
import { cyclePathKey } from '../slices/reportSlice';
import { countedParts } from './countedParts';

/** The cycle paths of an area year by year, or why there is no such table. */
export type CyclePathsOfArea =
  | { state: 'known'; table: CyclePathTable }
  /** Not made yet. */
  | { state: 'pending' }
  /** Totals without years, or no layer at all. */
  | { state: 'noYears' };

/**
 * The cycle-path table of an area out of what was prepared: its parts and layers added up. A layer of which nothing
 * lies in the area, and that says that empty is not zero, gives no table.
 * @param hasData whether the realised quantity of the area is known.
 */
export function cyclePathsOf(
  state: AppState,
  level: AreaLevel,
  index: number,
  hasData: boolean,
): CyclePathsOfArea {
  const { layers } = selectTargetSources(state).fiets;
  if (selectPendingTargets(atLevel(state, level.id)).has('fiets')) return { state: 'pending' };
  const ready = layers.filter(({ status }) => status === 'ready');
  if (ready.length === 0 || !hasData) return { state: 'noYears' };
  const terms = countedTerms(state, 'fiets');
  const tables: CyclePathTable[] = [];
  for (const part of countedParts(state, level, index)) {
    const counted = state.levels.find(({ id }) => id === part.levelId)!;
    for (const layer of ready) {
      const tally = state.cyclePathTallies[cyclePathKey(counted, layer.id, state.date, terms)];
      if (!tally) return { state: 'pending' };
      tables.push(cyclePathTable(tally, part.index));
    }
  }
  const table = addCyclePathTables(tables);
  const filtered = ready.every(({ recipe }) => recipe.filtered);
  const first = selectTargetInForce(state, 'fiets')!.target.counting.fromYear;
  // Every year since the first that counts has its row, also one in which nothing was built.
  return {
    state: 'known',
    table: filtered && first !== null ? withEveryYear(table, first, Number(state.date.slice(0, 4))) : table,
  };
}
