import type { MultiPolygon, Point } from 'geojson';
import type { DrawingTool, Sketch } from '../../domain/areas/drawnShape';
import { STAMP_SIDE } from '../../domain/plan/measureKind';
import type { MeasureGeometry, MeasurePlace, PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { problem } from '../../domain/problem';
import type { Problem } from '../../domain/problem';
import type { Bounds } from '../../engine/areaBoxes';
import { loadLate } from '../../io/lateCode';
import { newDrawing } from '../jobs/drawing';
import { measureGeometryOf, newMeasureAt, selectPlacedMeasure, shapeOfMeasure } from '../selectors/pen';
import { measuresInBox } from '../selectors/planDrawing';
import { selectAllMeasures, selectScenario } from '../selectors/plan';
import { selectLevel } from '../selectors/levels';
import { defineAction } from '../store/action';
import type { ActionContext } from '../store/action';
import type { AppState } from '../store/appStore';
import { notify } from '../store/notices';
import type { MeasurePen, PenForm } from '../store/plan';
import { OWN_AREAS_LEVEL } from '../store/work';
import { addMeasures, placeMeasure } from './measures';
import { chooseMeasures, previewMeasure } from './planView';

/** What the map draws with for each form; an area is clicked, and not drawn. */
const TOOLS: Record<PenForm, DrawingTool> = {
  ...{ point: 'point', stamp: 'point', area: 'point' },
  ...{ line: 'line', polygon: 'polygon' },
};

/** New measures can be drawn, and those that there are changed. */
function isOpen(state: AppState): boolean {
  return state.phase === 'ready' && !selectScenario(state)?.locked;
}

/** The screen with a pen in the hand. */
function withPen(pen: MeasurePen): Partial<AppState> {
  return {
    ...{ pen, planPreview: null, drawing: null, ruler: null },
    ...{ hoveredIndex: null, chosenMeasure: null, tab: 'map' },
  };
}

/** Draw with a form: new measures one after the other, or the place of one that is there; it `moves` where it stays as it is. */
export const takePen = defineAction<{ form: PenForm; measureId?: string; moves?: boolean }>({
  history: 'outside',
  enabled: isOpen,
  run: ({ store }, { form, measureId = null, moves = false }) => {
    const drawing = newDrawing({ tool: moves ? 'point' : TOOLS[form] });
    store.setState(withPen({ form, measureId, moves, drawing }));
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
    const drawing = newDrawing({ tool: TOOLS[form], shape });
    store.setState(withPen({ form, measureId, moves: false, drawing }));
  },
});

/** Cut holes in a measure that is a surface. */
export const takeHole = defineAction<string>({
  history: 'outside',
  label: 'pen.hole',
  enabled: isOpen,
  run: ({ store }, measureId) => {
    const measure = selectAllMeasures(store.getState()).find(({ id }) => id === measureId);
    if (!measure || shapeOfMeasure(measure)?.type !== 'MultiPolygon') return;
    const drawing = newDrawing({ tool: 'polygon' });
    store.setState(withPen({ form: 'hole', measureId, moves: false, drawing }));
  },
});

/** Choose measures by boxes, each beside what is chosen already. */
export const takeBox = defineAction<null>({
  history: 'outside',
  label: 'pen.box',
  enabled: ({ phase }) => phase === 'ready',
  run: ({ store }) => {
    store.setState(
      withPen({ form: 'box', measureId: null, moves: false, drawing: newDrawing({ tool: 'box' }) }),
    );
  },
});

/** Let corners snap to measures and borders, or stay where the pointer is. */
export const toggleSnapping = defineAction<null>({
  history: 'outside',
  label: 'pen.snapping',
  run: ({ store }) => {
    store.setState(({ snapping }) => ({ snapping: !snapping }));
  },
});

/** The edges of the borders that the map shows in a box, to snap to; none where they cannot be had. */
export const findBorders = defineAction<Bounds, Promise<Float64Array>>({
  history: 'outside',
  run: async ({ store, engine }, box) => {
    const state = store.getState();
    const own = state.levels.filter(({ id }) => id === OWN_AREAS_LEVEL && !state.hiddenLayers.has(id));
    const levels = new Set([selectLevel(state), ...own].flatMap((level) => (level ? [level.areasId] : [])));
    const found = await Promise.all([...levels].map((areasId) => engine.bordersIn(areasId, box)));
    const edges = found.map((one) => (one.ok ? one.value : new Float64Array()));
    const all = new Float64Array(edges.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const one of edges) {
      all.set(one, at);
      at += one.length;
    }
    return all;
  },
});

/** Take over what the map says is drawn, and show what it would change. */
export const sketchMeasure = defineAction<Sketch, Promise<void>>({
  history: 'outside',
  run: async (context, sketch) => {
    const { store } = context;
    const { pen } = store.getState();
    const { radius: _, ...drawnNow } = sketch;
    const { shape } = sketch;
    // A pen that waits for its first corner has nothing to show, and the numbers of the last gesture may still be on the way.
    if (!pen || (!shape && !pen.drawing.shape)) return;
    const next = { ...pen, drawing: { ...pen.drawing, ...drawnNow } };
    const isOther = pen.form === 'hole' || pen.form === 'box';
    const drawn = isOther ? null : measureGeometryOf(shape);
    if (drawn && isPlaced(pen, drawn)) {
      store.setState({ pen: next });
      const geometry = await geometryOf(pen, selectPlacedMeasure(store.getState()), drawn);
      // The pen may have moved on while what places it was loaded.
      if (store.getState().pen?.drawing.shape !== shape) return;
      await previewMeasure.run(context, measureIn(context, { kind: 'geometry', geometry }));
      return;
    }
    const measure = drawn && measureIn(context, { kind: 'geometry', geometry: drawn });
    // In one go: every event of the pointer comes by here.
    store.setState(({ planPreview }) => ({
      pen: next,
      planPreview: measure && { measure, counted: planPreview?.counted ?? null },
    }));
    await previewMeasure.run(context, measure);
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
    if (pen.form === 'box') {
      chooseMeasures.run(context, { ids: measuresInBox(store.getState(), boxOf(drawn)), how: 'add' });
      return;
    }
    if (pen.form === 'hole') {
      if (placed && drawn.type === 'Polygon') await cutHole(context, placed, drawn.coordinates);
      return;
    }
    keep(context, { kind: 'geometry', geometry: await geometryOf(pen, placed, drawn) });
  },
});

/** Whether something else comes where a pen points: a square, or the measure that is moved there. */
function isPlaced({ form, moves }: MeasurePen, drawn: MeasureGeometry): drawn is Point {
  return drawn.type === 'Point' && (moves || form === 'stamp');
}

/** What a pen makes of what was drawn. */
async function geometryOf(
  pen: MeasurePen,
  placed: PlannedMeasure | null,
  drawn: MeasureGeometry,
): Promise<MeasureGeometry> {
  if (!isPlaced(pen, drawn)) return drawn;
  const { movedTo, squareAround } = await loadLate(() => import('../../geo/placing'));
  return pen.moves && placed?.place.kind === 'geometry'
    ? movedTo(placed.place.geometry, drawn.coordinates)
    : squareAround(drawn.coordinates, STAMP_SIDE);
}

/** West, south, east, north. */
function boxOf(drawn: MeasureGeometry): Bounds {
  const ring = drawn.type === 'Polygon' ? (drawn.coordinates[0] ?? []) : [];
  const [xs, ys] = [ring.map(([x]) => x!), ring.map(([, y]) => y!)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Less than this is nothing cut away, in square metres. */
const LEAST_HOLE = 0.01;

/** Take what was drawn out of a measure. It stays as it is, with the reason said, where that takes nothing or all of it. */
async function cutHole(
  context: ActionContext,
  measure: PlannedMeasure,
  hole: MultiPolygon['coordinates'][number],
): Promise<void> {
  const { store, engine } = context;
  const whole = shapeOfMeasure(measure);
  if (whole?.type !== 'MultiPolygon') return;
  const cut = await engine.shapeArea({
    ...{ kind: 'combine', operation: 'difference', names: [] },
    geometries: [whole, { type: 'MultiPolygon', coordinates: [hole] }],
  });
  const { lambertSurface } = await loadLate(() => import('../../geo/planarMeasures'));
  const isAsItWas = selectPlacedMeasure(store.getState())?.place === measure.place;
  if (!isAsItWas) return;
  if (!cut.ok) {
    notify(store, { problem: cut.problem.code === 'shape.empty' ? problem('hole.all', {}) : cut.problem });
  } else if (lambertSurface(whole) - lambertSurface(cut.value) < LEAST_HOLE) {
    notify(store, { problem: problem('hole.beside', {}) });
  } else {
    const geometry = measureGeometryOf(cut.value);
    if (geometry) keep(context, { kind: 'geometry', geometry });
  }
}

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
  run: ({ store }, cause) => {
    const { pen } = store.getState();
    const isDrawing = pen?.measureId === null && pen.drawing.corners > 0 && !cause;
    store.setState({
      pen: isDrawing ? { ...pen, drawing: newDrawing({ tool: pen.drawing.tool }) } : null,
      planPreview: null,
    });
    if (cause) notify(store, { problem: cause });
  },
});
