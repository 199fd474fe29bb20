import { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import type { BenchData } from '../data/BenchData';
import { everyNth } from '../data/everyNth';
import type { ShareTask } from '../task';
import { inOrderOfIds } from './inOrderOfIds';
import { timed } from './ourRunner';
import type { OurRunner } from './ourRunner';
import { layerSharer } from './layerSharer';
import type { Shares } from './layerSharer';

/** A layer over areas: the index of the areas, the grid of the points and the tree of the shapes stand. */
export async function shareRunner(task: ShareTask, data: BenchData): Promise<OurRunner> {
  const { columns: areas, ids } = await data.areas(task.areas);
  const layer = await data.layer(task.layer);
  const index = new AreaIndex(areas.polygons, areas.count);
  const inOrder = ({ ellipsoid, lambert72 }: Shares): Shares => ({
    ellipsoid: inOrderOfIds(ellipsoid, ids),
    lambert72: inOrderOfIds(lambert72, ids),
  });
  const { kind } = task.layer;
  const share = layerSharer(layer, kind);
  return {
    ...timed(() => inOrder(share(index))),
    sample: async (stride) => inOrder(layerSharer(everyNth(layer, stride), kind)(index)),
  };
}
