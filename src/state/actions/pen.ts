import type { Sketch } from '../../domain/areas/drawnShape';
import type { DrawingTool } from '../../domain/areas/drawnShape';
import { STAMP_SIDE } from '../../domain/plan/measureKind';
import type { MeasurePlace } from '../../domain/plan/plannedMeasure';
import type { Problem } from '../../domain/problem';
import { loadLate } from '../../io/lateCode';
import { newDrawing } from '../jobs/drawing';
import { measureGeometryOf, newMeasureAt, selectPlacedMeasure, shapeOfMeasure } from '../selectors/pen';
import { selectAllMeasures, selectScenario } from '../selectors/plan';
import { selectLevel } from '../selectors/levels';
import { defineAction } from '../store/action';
import type { ActionContext } from '../store/action';
import type { AppState } from '../store/appStore';
import { notify } from '../store/notices';
import type { PenForm } from '../store/plan';
import { addMeasures, placeMeasure } from './measures';
import { previewMeasure } from './planView';

/** What the map draws with for each form; an area is clicked, and not drawn. */
const TOOLS: Record<PenForm, DrawingTool> = {
  ...{ point: 'point', stamp: 'point', area: 'point' },
  ...{ line: 'line', polygon: 'polygon' },
};

/** New measures can be drawn, and those that there are changed. */
function isOpen(state: AppState): boolean {
  return state.phase === 'ready' && !selectScenario(state)?.locked;
}

/** Draw with a form: new measures one after the other, or the place of one that is there; it `moves` where it stays as it is. */
export const takePen = defineAction<{ form: PenForm; measureId?: string; moves?: boolean }>({
  history: 'outside',
  enabled: isOpen,
  run: ({ store }, { form, measureId = null, moves = false }) => {
    store.setState({
      pen: { form, measureId, moves, drawing: newDrawing({ tool: moves ? 'point' : TOOLS[form] }) },
      ...{
        planPreview: null,
        drawing: null,
        ruler: null,
        hoveredIndex: null,
        chosenMeasure: null,
        tab: 'map',
      },
    });
  },
});

/** Put handles on the corners of a measure. It stays as it is until the gesture is kept. */
export const takeHandles = defineAction<string>({
  history: 'outside',
  label: 'pen.corners',
  enabled: isOpen,
  run: ({ store }, measureId) => {
    const measure = selectAllMeasures(store.getState()).find(({ id }) => id === measureId);
    const shape = measure && shapeOfMeasure(measure);
    if (!shape) return;
    const form = shape.type === 'Point' ? 'point' : shape.type === 'LineString' ? 'line' : 'polygon';
    store.setState({
      pen: { form, measureId, moves: false, drawing: newDrawing({ tool: TOOLS[form], shape }) },
      ...{
        planPreview: null,
        drawing: null,
        ruler: null,
        hoveredIndex: null,
        chosenMeasure: null,
        tab: 'map',
      },
    });
  },
});

/** Take over what the map says is drawn, and show what it would change. */
export const sketchMeasure = defineAction<Sketch, Promise<void>>({
  history: 'outside',
  run: async (context, { shape, corners, finished, undoable }) => {
    const { store } = context;
    const { pen } = store.getState();
    // A pen that waits for its first corner has nothing to show, and the numbers of the last gesture may still be on the way.
    if (!pen || (!shape && !pen.drawing.shape)) return;
    store.setState({ pen: { ...pen, drawing: { ...pen.drawing, shape, corners, finished, undoable } } });
    const geometry = pen.moves || pen.form === 'stamp' ? null : measureGeometryOf(shape);
    await previewMeasure.run(context, geometry && measureIn(context, { kind: 'geometry', geometry }));
  },
});

/** The measure of the pen in a place: the one that is placed anew, else a new one. */
function measureIn({ store }: ActionContext, place: MeasurePlace) {
  const state = store.getState();
  const placed = selectPlacedMeasure(state);
  return placed ? { ...placed, place } : newMeasureAt(state, place);
}

/** Keep what was drawn, in one step. The pen stays for the next one; one that gave a measure its place is put away. */
export const finishMeasure = defineAction<Sketch, Promise<void>>({
  history: 'recorded',
  run: async (context, { shape }) => {
    const { store } = context;
    const { pen } = store.getState();
    const drawn = measureGeometryOf(shape);
    if (!pen || !drawn) return;
    // The gesture is over; what it made is told once.
    store.setState({ pen: { ...pen, drawing: { ...pen.drawing, shape: null, corners: 0 } } });
    const placed = selectPlacedMeasure(store.getState());
    let geometry = drawn;
    if (drawn.type === 'Point' && (pen.moves || pen.form === 'stamp')) {
      const { movedTo, squareAround } = await loadLate(() => import('../../geo/placing'));
      geometry = squareAround(drawn.coordinates, STAMP_SIDE);
      if (pen.moves && placed?.place.kind === 'geometry') {
        geometry = movedTo(placed.place.geometry, drawn.coordinates);
      }
    }
    keep(context, { kind: 'geometry', geometry });
  },
});

/** Plan a measure for an area of the level on the screen, by its code. */
export const planArea = defineAction<string>({
  history: 'recorded',
  run: (context, code) => {
    const level = selectLevel(context.store.getState());
    if (level) keep(context, { kind: 'area', area: { levelId: level.id, code } });
  },
});

function keep(context: ActionContext, place: MeasurePlace): void {
  const { store } = context;
  const { pen } = store.getState();
  if (pen?.measureId) {
    placeMeasure.run(context, { id: pen.measureId, place });
    store.setState({ pen: null });
  } else addMeasures.run(context, [newMeasureAt(store.getState(), place)]);
}

/** Put the pen away: the pointer chooses. */
export const putPenAway = defineAction<null>({
  history: 'outside',
  label: 'pen.choose',
  run: ({ store }) => {
    store.setState({ pen: null, planPreview: null });
  },
});

/** Leave the gesture that is under way, else the pen; with the problem that ended it or of one's own will. */
export const leavePen = defineAction<Problem | null>({
  history: 'outside',
  shortcuts: [{ key: 'Escape', where: 'pen' }],
  run: ({ store }, problem) => {
    const { pen } = store.getState();
    const isDrawing = pen?.measureId === null && pen.drawing.corners > 0 && !problem;
    store.setState({
      pen: isDrawing ? { ...pen, drawing: newDrawing({ tool: pen.drawing.tool }) } : null,
      planPreview: null,
    });
    if (problem) notify(store, { problem });
  },
});
