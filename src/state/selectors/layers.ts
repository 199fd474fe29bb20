import { emptyCountsAsZero, layerReach } from '../../domain/coverage/layerReach';
import type { LayerReach } from '../../domain/coverage/layerReach';
import type { CountTerms } from '../../domain/targets/ownTerms';
import type { MeasureCount } from '../../worker/protocol';
import type { AppState } from '../store/appStore';
import type { AreaLevel, MeasureLayer } from '../store/data';
import { OWN_AREAS_LEVEL } from '../store/work';
import { countOf, selectPendingTargets } from './counts';
import type { CountState } from './counts';
import { selectKnownLevel, selectCountedLevel } from './levels';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { matchedFigures } from './publishedFigures';
import { countedTerms } from './targets';
import { selectTargetSources } from './targetSources';

/** What a layer says of the areas of a level in which nothing of it lies. */
interface LayerStanding {
  count: MeasureCount;
  /** Over the level itself. */
  reach: LayerReach;
  /** True where nothing of the layer lies in any area that is known of. */
  nothingMatched: boolean;
  emptyIsZero: boolean;
}

const known = new WeakMap<MeasureCount, LayerReach>();

function reachOf(count: MeasureCount): LayerReach {
  const reach = known.get(count) ?? layerReach(count.tally);
  known.set(count, reach);
  return reach;
}

/**
 * How a layer stands over a level. Whether it covers areas in which nothing of it lies is seen on the level itself or on
 * the municipalities. Of areas of the user's own only the municipalities tell: a few drawn areas are no measure of what a
 * layer covers, and one of two must not be without data for the other one's sake.
 * @returns null while it is not counted there
 */
export function layerStanding(
  state: CountState & Pick<AppState, 'levels'>,
  level: AreaLevel,
  layer: Pick<MeasureLayer, 'id' | 'recipe' | 'emptyIsZero' | 'status'>,
  terms?: CountTerms,
): LayerStanding | null {
  const countOn = (one: AreaLevel | null): MeasureCount | undefined =>
    one ? countOf(state, one, layer, terms) : undefined;
  const count = countOn(level);
  if (!count) return null;
  const municipal = countOn(selectKnownLevel(state));
  const reach = reachOf(count);
  const all = municipal && municipal !== count ? [reach, reachOf(municipal)] : [reach];
  const deciding = level.id === OWN_AREAS_LEVEL && all.length > 1 ? all.slice(1) : all;
  return {
    count,
    reach,
    nothingMatched: all.every(({ touched }) => touched === 0),
    emptyIsZero: emptyCountsAsZero(layer.emptyIsZero, deciding, all),
  };
}

/** Why an area has no data for a target that has a layer or figures. */
type NoDataReason =
  /** Nothing of its layers lies in any area. */
  | 'nothingMatched'
  /** Its layer of the user's own is not open, and nothing takes its place. */
  | 'missingLayer'
  /** Nothing of its layers lies in this one, and they are not known to cover it. */
  | 'untouched'
  | 'noFigure'
  /** The figures lack one of the parts of a merged area. */
  | 'withoutPart'
  /** The figures are of the merged area, the area is from before. */
  | 'undivided';

/** @returns null where something is known, where there is nothing to count, and while it is being counted */
export function noDataReason(state: AppState, record: CoverageRecord): NoDataReason | null {
  const { layers, figures, missing } = selectTargetSources(state)[record.target];
  const level = selectCountedLevel(state);
  if (record.realised !== null || selectPendingTargets(state).has(record.target) || !level) return null;
  if (layers.length === 0 && missing.length > 0) return 'missingLayer';
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
