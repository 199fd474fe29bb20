import type { Sketch } from '../../domain/areas/drawnShape';
import { shapeDrawing } from '../shapeDrawing';
import { defineAction } from './action';

/** Take over what the map says is drawn: a corner more, a corner moved, or the end of it. */
export const sketchDrawing = defineAction<Sketch>({
  run: (context, { radius, ...sketch }) => {
    const { drawing } = context.store.getState();
    if (!drawing) return;
    context.store.setState({
      drawing: { ...drawing, ...sketch, distance: radius ?? drawing.distance },
    });
    void shapeDrawing(context);
  },
});
