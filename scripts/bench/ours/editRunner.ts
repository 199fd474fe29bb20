import type { ColumnarAllocation } from '../../../src/engine/columnar/columnarAllocation';
import type { ColumnarAreas } from '../../../src/engine/columnar/columnarAreas';
import { EditedLayer } from '../../../src/engine/columnar/editedLayer';
import type { BenchData } from '../data/BenchData';
import { editedFeature } from '../editedFeature';
import { movedFeature } from '../movedFeature';
import type { EditTask } from '../task';
import { CONTEXT, countedLayer } from './countedLayer';
import type { OurRunner } from './ourRunner';

const RULES = { points: 'count', lines: 'length', polygons: 'area' } as const;

/** One edit is over before a clock can tell; so many other features are moved, each of them once, for a mean. */
const EDITS = 500;

/**
 * Features are moved one after the other, spread over the layer, each on a layer that all runs share.
 * The values are those of the areas that the last of them touches; all others are 0.
 */
export async function editRunner(task: EditTask, data: BenchData): Promise<OurRunner> {
  const { kind, size } = task.layer;
  const recipe = { target: 'bomen', rule: { kind: RULES[kind] }, filtered: false } as const;
  const { areas, allocation } = await countedLayer(data, task.areas, task.layer, recipe);
  const { ids } = await data.areas(task.areas);
  const layer = await data.layer(task.layer);
  const edits = Array.from({ length: EDITS }, (_, i) => {
    const feature = Math.floor((i * size) / EDITS);
    return { feature, columns: movedFeature(layer, feature) };
  });
  const last = { feature: editedFeature(size), columns: movedFeature(layer, editedFeature(size)) };
  const run = async () => {
    const count = () => new EditedLayer(areas as ColumnarAreas, allocation as ColumnarAllocation, CONTEXT);
    const edited = count();
    const started = performance.now();
    for (const { feature, columns } of edits) edited.change(feature, columns);
    const ms = (performance.now() - started) / EDITS;
    const ellipsoid = new Float64Array(ids.length);
    const lambert72 = new Float64Array(ids.length);
    for (const [area, tally] of count().change(last.feature, last.columns)) {
      lambert72[ids[area]!] = tally.realised;
      ellipsoid[ids[area]!] = tally.geodesic ?? tally.realised;
    }
    return { ms, ellipsoid, lambert72, peakMegabytes: null };
  };
  return { run, sample: null };
}
