import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import type { TargetSources } from '../selectors/targetSources';

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
