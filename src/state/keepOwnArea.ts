import type { OwnArea } from '../domain/areas/ownArea';
import type { ActionContext } from './actions/action';
import { addOwnArea } from './actions/addOwnArea';
import { OWN_AREAS_LEVEL } from './slices/projectSlice';

/**
 * Keep an area that was drawn or composed, and choose it, so that its gap is read at once.
 * @param editedId the area whose place it takes, with its colour and all that was said of it; a new area where that is
 * null, or gone meanwhile
 */
export function keepOwnArea(
  context: ActionContext,
  editedId: string | null,
  kept: Pick<OwnArea, 'name' | 'origin' | 'geometry'>,
): void {
  const { ownAreas } = context.store.getState();
  if (!ownAreas.some(({ id }) => id === editedId)) {
    addOwnArea.run(context, kept);
    return;
  }
  context.store.setState({
    ownAreas: ownAreas.map((area) => (area.id === editedId ? { ...area, ...kept } : area)),
    ...{ levelId: OWN_AREAS_LEVEL, selectedCode: editedId, hoveredIndex: null, filter: '', within: null },
  });
}
