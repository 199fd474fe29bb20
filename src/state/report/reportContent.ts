import { itemAt } from '../../domain/itemAt';
import type { Area } from '../../domain/areas/area';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { scheduleOf } from '../../domain/coverage/schedule';
import type { Schedule } from '../../domain/coverage/schedule';
import type { DenominatorEstimate, SourceEstimate } from '../../domain/denominators/denominatorValue';
import type { DenominatorId, PactVersion } from '../../domain/targets/target';
import type { PolicyGoalId } from '../../domain/targets/policyGoals';
import type { AppState } from '../appStore';
import { atLevel } from '../selectors/atLevel';
import { selectIsCounting } from '../selectors/counts';
import { selectDenominators } from '../selectors/denominators';
import { selectRecordsAt } from '../selectors/recordsAt';
import { selectTargetsInForce } from '../selectors/targetsInForce';
import { selectTargetSources } from '../selectors/targetSources';
import type { AreaLevel, DenominatorTable } from '../slices/dataSlice';
import { selectExplanation, selectPolicyDone } from '../selectors/work';
import { cyclePathsOf } from './cyclePathsOf';
import type { CyclePathsOfArea } from './cyclePathsOf';
import type { ReportRow } from './reportRow';

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
}

/** Whether the denominator is estimated, by us or by its source. */
function isEstimated({ denominatorEstimate, denominatorBySource }: CoverageRecord): boolean {
  return denominatorEstimate !== null || denominatorBySource !== null;
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
    counting: selectIsCounting(atLevel(state, level.id)),
    cyclePaths: cyclePathsOf(state, level, index, paths !== undefined && paths.realised !== null),
    policyDone: selectPolicyDone(state, area.code),
  };
}
