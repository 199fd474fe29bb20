import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { TargetId } from '../../../src/domain/targets/target';
import { emptyColumns } from '../data/emptyColumns';
import type { BenchData } from '../data/BenchData';
import { drawnArea } from '../drawnArea';
import type { LayerSpec, OwnAreaTask } from '../task';
import { CONTEXT, countLayer, must } from './countedLayer';
import type { OurRunner } from './ourRunner';

/** Targets whose counting rules ask for year and status, and measure what the layer has. */
const TARGETS: Record<LayerSpec['kind'], TargetId> = {
  points: 'bomen',
  lines: 'fiets',
  polygons: 'ontharding',
};

/**
 * An own area over three loaded layers, under the counting rules of their targets; everything from the drawn ring to
 * the three tallies is within the time.
 */
export async function ownAreaRunner(task: OwnAreaTask, data: BenchData): Promise<OurRunner> {
  const layers = await Promise.all(
    [task.layer, ...task.shapes].map(async (spec) => ({
      columns: await data.layer(spec),
      recipe: { target: TARGETS[spec.kind], rule: null, filtered: true },
    })),
  );
  const positions = drawnArea();
  const columns = {
    ...emptyColumns(),
    count: 1,
    polygons: {
      positions,
      ringStart: Uint32Array.of(0, positions.length / 2),
      polygonStart: Uint32Array.of(0, 1),
      feature: Uint32Array.of(0),
    },
    attributes: [{ name: 'id', type: 'text' as const, values: ['drawn'], isNull: Uint8Array.of(0) }],
  };
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
