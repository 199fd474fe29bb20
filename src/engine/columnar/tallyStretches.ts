import type { Tally } from '../../domain/coverage/tally';
import type { FeatureValues } from './featureValues';
import type { LayerStretches } from './layerStretches';
import type { RunningTotals } from './runningTotals';
import { TallyBuilder } from './tallyBuilder';

/** What a counting rule under some settings makes of an ordered layer. */
export interface CompiledRule {
  values: FeatureValues;
  /** In the order of the layer. */
  totals: RunningTotals;
}

/**
 * Add an ordered layer up per area, stretch by stretch.
 * @param sets the areas of every set that a stretch can name.
 */
export function tallyStretches(
  stretches: LayerStretches,
  sets: readonly (readonly number[])[],
  areaCount: number,
  { values, totals }: CompiledRule,
): Tally {
  const tally = new TallyBuilder(areaCount, values);
  totals.bySet(stretches, sets.length).forEach((whole, set) => tally.addWhole(sets[set]!, whole));
  const { feature, area, share, geodesicShare } = stretches.parts;
  for (let part = 0; part < feature.length; part++) {
    tally.addPart(feature[part]!, area[part]!, share[part]!, geodesicShare[part]!);
  }
  return tally.finish();
}
