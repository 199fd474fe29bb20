import { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import type { BenchData } from '../data/BenchData';
import { drawnArea } from '../drawnArea';
import type { OwnAreaTask } from '../task';
import { timed } from './ourRunner';
import type { OurRunner } from './ourRunner';
import { layerSharer } from './layerSharer';

/** An own area over three loaded layers; its index is made within the time. */
export async function ownAreaRunner(task: OwnAreaTask, data: BenchData): Promise<OurRunner> {
  const sharers = await Promise.all(
    [task.layer, ...task.shapes].map(async (layer) => layerSharer(await data.layer(layer), layer.kind)),
  );
  const positions = drawnArea();
  const polygons = {
    positions,
    ringStart: Uint32Array.of(0, positions.length / 2),
    polygonStart: Uint32Array.of(0, 1),
    feature: Uint32Array.of(0),
  };
  return timed(() => {
    const index = new AreaIndex(polygons, 1);
    const shares = sharers.map((share) => share(index));
    return {
      ellipsoid: Float64Array.from(shares, ({ ellipsoid }) => ellipsoid[0]!),
      lambert72: Float64Array.from(shares, ({ lambert72 }) => lambert72[0]!),
    };
  });
}
