import { itemAt } from '../../domain/itemAt';
import type { AppState } from '../store/appStore';
import type { AreaLevel, DenominatorTable } from '../store/data';
import { addCyclePathTables, cyclePathTable, withEveryYear } from '../../domain/cyclePaths/cyclePathTable';
import type { CyclePathTable } from '../../domain/cyclePaths/cyclePathTable';
import { atLevel } from './levels';
import { selectPendingTargets, selectIsCounting } from './counts';
import { countedTerms, selectTargetInForce, selectTargetsInForce } from './targets';
import { selectTargetSources } from './targetSources';
import type { TargetSources } from './targetSources';
import { cyclePathKey, shapesKey } from '../store/report';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import type { Area } from '../../domain/areas/area';
import { scheduleOf } from '../../domain/coverage/schedule';
import type { Schedule } from '../../domain/coverage/schedule';
import type { DenominatorEstimate, SourceEstimate } from '../../domain/denominators/denominatorValue';
import type { DenominatorId, PactVersion } from '../../domain/targets/target';
import type { PolicyGoalId } from '../../domain/targets/policyGoals';
import { selectDenominators } from './publishedFigures';
import { countedParts } from './countedParts';
import { planOn } from './exports';
import { selectPlanPending } from './plan';
import { reportPlan } from './reportPlan';
import type { ReportPlan } from './reportPlan';
import { selectRecordsAt } from './coverage';
import { selectExplanation, selectPolicyDone } from './work';

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

/** One target of a report. */
export interface ReportRow {
  /** As it holds for this area. */
  inForce: TargetInForce;
  record: CoverageRecord;
  sources: TargetSources;
  /** True when its goal rests on an estimated denominator. */
  estimated: boolean;
  /** What the user wrote for the council; empty when nothing. */
  explanation: string;
}

/** Inhabitants or dwellings of the area of a report. */
export interface ReportDenominator {
  id: DenominatorId;
  value: number | null;
  estimate: DenominatorEstimate | null;
  /** How far its source estimated a published number. */
  bySource: SourceEstimate | null;
  /** null where no table of it is open. */
  entry: DenominatorTable['entry'] | null;
}

/** Everything that the report of one area says, as it was at one moment: the sheets ask for nothing else. */
export interface ReportContent {
  area: Area;
  level: AreaLevel;
  version: PactVersion;
  /** ISO reference date. */
  date: string;
  /** Targets in the order of the werven. */
  rows: readonly ReportRow[];
  schedule: Schedule;
  denominators: readonly ReportDenominator[];
  cyclePaths: CyclePathsOfArea;
  /** True while any of its numbers is still being counted. */
  counting: boolean;
  policyDone: readonly PolicyGoalId[];
  /** null while no plan is on. */
  plan: ReportPlan | null;
}

/** Whether what the goal is counted on is estimated, by us or by its source. */
function isEstimated({ goalEstimate, denominatorBySource }: CoverageRecord): boolean {
  return goalEstimate !== null || denominatorBySource !== null;
}

/** The content of the report of one area of an open level. */
export function reportContent(state: AppState, level: AreaLevel, index: number): ReportContent {
  const area = itemAt(level.areas, index);
  const sources = selectTargetSources(state);
  const rows = selectTargetsInForce(state).map(({ key }): ReportRow => {
    const record = itemAt(selectRecordsAt(state, level.id, key), index);
    return {
      inForce: record.inForce,
      record,
      sources: sources[record.target],
      estimated: isEstimated(record) && record.goal !== null,
      explanation: selectExplanation(state, { levelId: level.id, code: area.code }, key),
    };
  });
  const used = [...new Set(rows.map(({ inForce }) => inForce.target.denominator))];
  const paths = rows.find(({ inForce }) => inForce.key === 'fiets')?.record;
  return {
    area,
    level,
    version: state.version,
    date: state.date,
    rows,
    schedule: scheduleOf(rows.map(({ record }) => record)),
    denominators: used.map((id) => {
      const { record } = rows.find(({ inForce }) => inForce.target.denominator === id)!;
      return {
        id,
        value: record.denominator,
        estimate: record.denominatorEstimate,
        bySource: record.denominatorBySource,
        entry: selectDenominators(state)[id]?.entry ?? null,
      };
    }),
    counting:
      selectIsCounting(atLevel(state, level.id)) || (planOn(state) !== null && selectPlanPending(state)),
    cyclePaths: cyclePathsOf(state, level, index, paths !== undefined && paths.realised !== null),
    policyDone: selectPolicyDone(state, area.code),
    plan: reportPlan(state, level, index),
  };
}

/** Whether everything that a report shows is there: a number that is still being counted must not be printed. */
export function isReportReady(
  state: Pick<AppState, 'printShapes'>,
  { counting, level, cyclePaths }: Pick<ReportContent, 'counting' | 'level' | 'cyclePaths'>,
): boolean {
  return !counting && cyclePaths.state !== 'pending' && state.printShapes[shapesKey(level)] !== undefined;
}
