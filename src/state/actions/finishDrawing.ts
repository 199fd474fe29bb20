import type { OwnAreaOrigin } from '../../domain/areas/ownArea';
import { selectCanKeepDrawing } from '../selectors/canKeepDrawing';
import { keepOwnArea } from '../keepOwnArea';
import { shapeDrawing } from '../shapeDrawing';
import type { Drawing } from '../slices/drawingSlice';
import type { ActionContext } from './action';
import { defineAction } from './action';

/**
 * Keep the drawing under a name and choose it, so that its gap is read at once. A drawing that has a problem is not kept:
 * it stays on the map with what is wrong beside it.
 */
export const finishDrawing = defineAction<string>({
  enabled: selectCanKeepDrawing,
  run: (context, name) => {
    const { drawing } = context.store.getState();
    if (!drawing?.finished || drawing.problem) return;
    if (drawing.area) keep(context, drawing, name);
    // The name was quicker than the engine.
    else void shapeDrawing(context).then(() => keep(context, drawing, name));
  },
});

/** Keep the drawing unless it has become another since the name was given. */
function keep(context: ActionContext, named: Drawing, name: string): void {
  const { store } = context;
  const { drawing } = store.getState();
  if (drawing?.shape !== named.shape || drawing?.distance !== named.distance || !drawing.area) return;
  const kept = { name, origin: originOf(drawing), geometry: drawing.area };
  store.setState({ drawing: null });
  keepOwnArea(context, drawing.editedId, kept);
}

function originOf({ shape, distance }: Drawing): OwnAreaOrigin {
  if (distance === null || shape?.type === 'MultiPolygon') return { kind: 'drawn' };
  return shape?.type === 'Point'
    ? { kind: 'circle', centre: shape.coordinates, radius: distance }
    : { kind: 'buffer', distance };
}
