import type { ActionContext } from '../store/action';
import type { AreaLevel } from '../store/data';
import { neighboursKey } from '../store/data';
import { notify } from '../store/notices';

/** Have the neighbours of an area of an open level found, where they are not known; a problem is said. */
export async function findNeighbours(
  { store, engine }: ActionContext,
  level: AreaLevel,
  index: number,
): Promise<void> {
  const key = neighboursKey(level, index);
  if (store.getState().neighbours[key]) return;
  const found = await engine.neighbours(level.areasId, index);
  // After a problem there are none to compare with, and it is not asked for time and again.
  if (!found.ok) notify(store, { problem: found.problem });
  const areas = found.ok ? found.value : [];
  store.setState(({ neighbours }) => ({ neighbours: { ...neighbours, [key]: areas } }));
}
