import type { AppState } from '../appStore';
import { shapesKey } from '../slices/reportSlice';
import type { ReportContent } from './reportContent';

/** Whether everything that a report shows is there: a number that is still being counted must not be printed. */
export function isReportReady(
  state: Pick<AppState, 'printShapes'>,
  { counting, level, cyclePaths }: Pick<ReportContent, 'counting' | 'level' | 'cyclePaths'>,
): boolean {
  return !counting && cyclePaths.state !== 'pending' && state.printShapes[shapesKey(level)] !== undefined;
}
