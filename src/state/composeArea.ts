import type { ActionContext } from './actions/action';
import { keepOwnArea } from './keepOwnArea';
import { notify } from './notify';

/** Make the area in the making: its outline is the union of its members, its figures are theirs. */
export async function composeArea(context: ActionContext, name: string): Promise<void> {
  const { store, engine } = context;
  const { composition } = store.getState();
  if (!composition || composition.codes.length === 0) return;
  const { levelId, codes, editedId } = composition;
  const shape = await engine.shapeArea({ kind: 'compose', areasId: levelId, codes });
  if (!shape.ok) {
    notify(store, { problem: shape.problem });
    return;
  }
  store.setState({ composition: null });
  const origin = { kind: 'composed' as const, members: { levelId, codes } };
  keepOwnArea(context, editedId, { name, origin, geometry: shape.value });
}
