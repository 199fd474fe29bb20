import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { AppState } from '../appStore';
import { selectCountedLevel } from './countedLevel';
import { selectPendingTargets } from './counts';
import { layerStanding } from './layerReaches';
import { matchedFigures } from './levelFigures';
import { countedTerms } from './ownTerms';
import { selectTargetSources } from './targetSources';

/** Why an area has no data for a target that has a layer or figures. */
export type NoDataReason =
  /** Nothing of its layers lies in any area. */
  | 'nothingMatched'
  /** Nothing of its layers lies in this one, and they are not known to cover it. */
  | 'untouched'
  | 'noFigure'
  /** The figures lack one of the parts of a merged area. */
  | 'withoutPart'
  /** The figures are of the merged area, the area is from before. */
  | 'undivided';

/** @returns null where something is known, where there is nothing to count, and while it is being counted */
export function noDataReason(state: AppState, record: CoverageRecord): NoDataReason | null {
  const { layers, figures } = selectTargetSources(state)[record.target];
  const level = selectCountedLevel(state);
  if (record.realised !== null || selectPendingTargets(state).has(record.target) || !level) return null;
  const terms = countedTerms(state, record.key);
  const standings = layers
    .map((layer) => layerStanding(state, level, layer, terms))
    .filter((standing) => standing !== null);
  if (standings.length > 0) {
    return standings.every(({ nothingMatched }) => nothingMatched) ? 'nothingMatched' : 'untouched';
  }
  if (figures.length === 0) return null;
  const matched = figures.map(({ values }) => matchedFigures(values, level, state.mergers));
  if (matched.some(({ withoutPart }) => withoutPart.includes(record.areaCode))) return 'withoutPart';
  return matched.some(({ undivided }) => undivided.includes(record.areaCode)) ? 'undivided' : 'noFigure';
}
