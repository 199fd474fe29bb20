import type { AppState } from '../appStore';
import { shapesKey } from '../slices/reportSlice';
import type { ReportContent } from './reportContent';

/** Whether everything that a report shows is there: a number that is still being counted must not be printed. */
export function isReportReady(
  state: Pick<AppState, 'printShapes'>,
  { rows, level, cyclePaths }: Pick<ReportContent, 'rows' | 'level' | 'cyclePaths'>,
): boolean {
  return (
    rows.every(({ sources }) => !sources.pending) &&
    cyclePaths.state !== 'pending' &&
    state.printShapes[shapesKey(level)] !== undefined
  );
}
