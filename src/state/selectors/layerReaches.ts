import { emptyCountsAsZero, layerReach } from '../../domain/coverage/layerReach';
import type { LayerReach } from '../../domain/coverage/layerReach';
import type { CountTerms } from '../../domain/targets/ownTerms';
import type { MeasureCount } from '../../engine/protocol';
import type { AppState } from '../appStore';
import { allocationKey } from '../slices/countKeys';
import type { AreaLevel, MeasureLayer } from '../slices/dataSlice';
import { OWN_AREAS_LEVEL } from '../slices/projectSlice';
import { selectKnownLevel } from './knownLevel';

/** What a layer says of the areas of a level in which nothing of it lies. */
export interface LayerStanding {
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
  state: Pick<AppState, 'counts' | 'levels'>,
  level: AreaLevel,
  layer: Pick<MeasureLayer, 'id' | 'recipe' | 'emptyIsZero'>,
  terms?: CountTerms,
): LayerStanding | null {
  const countOn = (one: AreaLevel | null): MeasureCount | undefined =>
    one ? state.counts[allocationKey(one, layer, terms)]?.count : undefined;
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
