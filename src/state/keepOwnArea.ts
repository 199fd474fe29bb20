import type { ActionContext } from './actions/action';
import { addOwnArea, reshapeOwnArea } from './actions/ownAreas';
import type { NewOwnArea } from './actions/ownAreas';
import { selectOwnAreas } from './selectors/work';

/**
 * Keep an area that was drawn or composed, and choose it, so that its gap is read at once.
 * @param editedId the area whose place it takes, with its colour and all that was said of it; a new area where that is
 * null, or gone meanwhile
 */
export function keepOwnArea(context: ActionContext, editedId: string | null, kept: NewOwnArea): void {
  const edited = selectOwnAreas(context.store.getState()).find(({ id }) => id === editedId);
  if (edited) reshapeOwnArea.run(context, { id: edited.id, ...kept });
  else addOwnArea.run(context, kept);
}
