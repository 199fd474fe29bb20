import { shapeDrawing } from '../shapeDrawing';
import { defineAction } from './action';

/** Give the radius of a circle or the width of a buffer in metres; null while the field is empty. */
export const setDrawingDistance = defineAction<number | null>({
  run: (context, distance) => {
    const { drawing } = context.store.getState();
    if (!drawing || drawing.distance === distance) return;
    context.store.setState({ drawing: { ...drawing, distance } });
    void shapeDrawing(context);
  },
});
