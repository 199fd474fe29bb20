import type { CyclePathTally } from '../../domain/cyclePaths/cyclePathTally';
import type { CountTerms } from '../../domain/targets/ownTerms';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { PrintShapes } from '../../engine/printShapes/printShapes';
import type { AreaLevel } from './data';

/** What the map of a report colours: how many targets are on schedule, or the share of one target. */
export type ReportTheme = 'schedule' | TargetKey;

/** What reports need beyond the numbers of the screen; made when a report opens. */
export interface ReportSlice {
  reportTheme: ReportTheme;
  /** The level that reports were asked of; what they show is made while it is open. */
  reportLevelId: string | null;
  /** By {@link shapesKey}. */
  printShapes: Readonly<Record<string, PrintShapes>>;
  /** By {@link cyclePathKey}. */
  cyclePathTallies: Readonly<Record<string, CyclePathTally>>;
}

export const INITIAL_REPORT: ReportSlice = {
  reportTheme: 'schedule',
  reportLevelId: null,
  printShapes: {},
  cyclePathTallies: {},
};

/** Outlines hold for a level as it was opened: an own area that is drawn anew has other ones. */
export function shapesKey({ outlineUrl }: Pick<AreaLevel, 'outlineUrl'>): string {
  return outlineUrl;
}

/** A tally of cycle paths holds for one level as it was opened, one layer, one reference date and the days that count. */
export function cyclePathKey(
  level: Pick<AreaLevel, 'outlineUrl'>,
  layerId: string,
  date: string,
  terms?: CountTerms,
): string {
  const between = terms ? ` ${terms.fromYear}-${terms.deadline}` : '';
  return `${level.outlineUrl} ${layerId} ${date}${between}`;
}
