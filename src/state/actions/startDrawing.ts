import type { DrawingTool, DrawnShape } from '../../domain/areas/drawnShape';
import { shapeDrawing } from '../shapeDrawing';
import { defineAction } from './action';

export interface DrawingStart {
  tool: DrawingTool;
  /** A shape that is there already, typed or of an area that is changed; without it the map waits for the first corner. */
  shape?: DrawnShape | null;
  /** Metres in Lambert 72. */
  distance?: number | null;
  editedId?: string | null;
  /** Corners that were set of a shape that is not finished yet. */
  unfinished?: number | null;
}

let lastId = 0;

/** Draw an own area on the map, or correct one; a drawing that was not saved makes place. */
export const startDrawing = defineAction<DrawingStart>({
  enabled: (state) => state.phase === 'ready',
  run: (context, { tool, shape = null, distance = null, editedId = null, unfinished = null }) => {
    context.store.setState({
      drawing: {
        ...{ id: ++lastId, tool, editedId, shape, distance },
        ...{ corners: unfinished ?? 0, finished: shape !== null && unfinished === null },
        ...{ undoable: false, area: null, problem: null },
      },
      page: 'map',
      tab: 'map',
      hoveredIndex: null,
    });
    void shapeDrawing(context);
  },
});
