import { selectOwnAreas } from '../selectors/work';
import { defineAction } from './action';
import { startDrawing } from './startDrawing';

/** Move the corners of an own area, or the centre and radius of a circle. It stays as it is until the drawing is kept. */
export const redrawOwnArea = defineAction<string>({
  run: (context, editedId) => {
    const area = selectOwnAreas(context.store.getState()).find(({ id }) => id === editedId);
    if (!area) return;
    const { origin, geometry } = area;
    startDrawing.run(
      context,
      origin.kind === 'circle'
        ? {
            tool: 'circle',
            shape: { type: 'Point', coordinates: origin.centre },
            distance: origin.radius,
            editedId,
          }
        : { tool: 'polygon', shape: geometry, editedId },
    );
  },
});
