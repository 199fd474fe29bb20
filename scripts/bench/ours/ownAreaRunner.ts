import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { BenchData } from '../data/BenchData';
import type { OwnAreaTask } from '../task';
import { CONTEXT, countLayer, must } from './countedLayer';
import { MEASURED_TARGETS } from './measureMemory';
import type { OurRunner } from './ourRunner';
import { ownArea } from './ownAreaColumns';

/**
 * An own area over three loaded layers, under the counting rules of their targets; everything from the drawn ring to
 * the three tallies is within the time.
 */
export async function ownAreaRunner(task: OwnAreaTask, data: BenchData): Promise<OurRunner> {
  const layers = await Promise.all(
    [task.layer, ...task.shapes].map(async (spec) => ({
      columns: await data.layer(spec),
      recipe: { target: MEASURED_TARGETS[spec.kind], rule: null, filtered: true },
    })),
  );
  const columns = ownArea();
  const recipe = { codeColumn: 'id', nameColumn: 'id', parentColumn: null };
  const run = async () => {
    const started = performance.now();
    const areas = must(columnarEngine.prepareAreas(columns, recipe, 'drawn'));
    const allocations = await Promise.all(
      layers.map((layer) => countLayer(areas, layer.columns, layer.recipe)),
    );
    const tallies = allocations.map((allocation) => columnarEngine.tally(allocation, CONTEXT));
    return {
      ms: performance.now() - started,
      ellipsoid: Float64Array.from(tallies, ({ geodesic, realised }) => (geodesic ?? realised)[0]!),
      lambert72: Float64Array.from(tallies, ({ realised }) => realised[0]!),
      peakMegabytes: null,
    };
  };
  return { run, sample: null };
}
