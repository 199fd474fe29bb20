import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { BenchData } from '../data/BenchData';
import type { FilterTask } from '../task';
import { CONTEXT, countedLayer } from './countedLayer';
import { inOrderOfIds } from './inOrderOfIds';
import { onEveryGround, timed } from './ourRunner';
import type { OurRunner } from './ourRunner';

/** Trees under the counting rule of their target, counted again as after every change of date or setting. */
export async function filterRunner(task: FilterTask, data: BenchData): Promise<OurRunner> {
  const recipe = { target: 'bomen', rule: null, filtered: true } as const;
  const { allocation } = await countedLayer(data, task.areas, task.layer, recipe);
  const { ids } = await data.areas(task.areas);
  return timed(() => {
    const { realised } = columnarEngine.tally(allocation, CONTEXT);
    return onEveryGround(inOrderOfIds(realised, ids));
  });
}
