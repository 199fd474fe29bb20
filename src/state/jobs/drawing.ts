import type { MapTool } from '../../domain/areas/drawnShape';
import type { ActionContext } from '../store/action';
import { selectAllMeasures, selectScenario } from '../selectors/plan';
import { selectOwnAreas } from '../selectors/work';
import type { PenDraft } from '../store/plan';
import type { Drawing, DrawingDraft, DrawingStart } from '../store/view';
import type { AreaShapeRequest } from '../../engine/areaShapes/areaShapeRequest';
import type { AppStore } from '../store/appStore';

/** What is with the engine now, by store: a drag asks for the next shape when the last has come. */
const underway = new WeakMap<AppStore, Promise<void>>();

/**
 * Let the engine make the area of the drawing as it stands, and put it, or the problem with it, beside the drawing. Only
 * the newest state of a drawing that keeps changing is asked for; an answer that comes too late is left.
 * @returns when the newest state has its answer
 */
export function shapeDrawing(context: ActionContext): Promise<void> {
  const { store } = context;
  const running = underway.get(store) ?? shapeNewest(context);
  underway.set(store, running);
  return running;
}

async function shapeNewest({ store, engine }: ActionContext): Promise<void> {
  // First be known as underway, also when there is nothing to ask.
  await Promise.resolve();
  try {
    for (;;) {
      const { drawing } = store.getState();
      const request = drawing && shapeRequest(drawing);
      const result = request ? await engine.shapeArea(request) : null;
      const { drawing: now } = store.getState();
      if (!now || !drawing) return;
      if (now.id === drawing.id && now.shape === drawing.shape && now.distance === drawing.distance) {
        const area = result?.ok ? result.value : null;
        const problem = result && !result.ok ? result.problem : null;
        if (area !== now.area || problem !== now.problem)
          store.setState({ drawing: { ...now, area, problem } });
        return;
      }
    }
  } finally {
    // In the same breath as the answer: what changes the drawing next asks anew.
    underway.delete(store);
  }
}

/** What to ask for a drawing; null while there is nothing to make an area of. */
function shapeRequest({ tool, shape, distance, finished }: Drawing): AreaShapeRequest | null {
  if (!shape) return null;
  if (shape.type === 'MultiPolygon') return finished ? { kind: 'check', geometry: shape } : null;
  if (distance === null || distance <= 0) return null;
  // What lies within a distance of a point is a circle: kept as one, its radius can be changed afterwards.
  if (shape.type === 'Point') return { kind: 'circle', centre: shape.coordinates, radius: distance };
  return finished && tool === 'line' ? { kind: 'buffer', geometry: shape, distance } : null;
}

let lastId = 0;

/** A drawing as it begins, with an id of its own. */
export function newDrawing<Tool extends MapTool>({
  tool,
  shape = null,
  distance = null,
  editedId = null,
  name = null,
  unfinished = null,
}: DrawingStart<Tool>): Drawing<Tool> {
  return {
    ...{ id: ++lastId, tool, editedId, name, shape, distance },
    ...{ corners: unfinished ?? 0, finished: shape !== null && unfinished === null },
    ...{ undoable: false, area: null, problem: null },
  };
}

/** Put a drawing on the map, new or one that goes on; one that was not saved makes place. */
export function beginDrawing(context: ActionContext, start: DrawingStart): void {
  context.store.setState({
    drawing: newDrawing(start),
    ruler: null,
    page: 'map',
    tab: 'map',
    hoveredIndex: null,
  });
  void shapeDrawing(context);
}

/** Put the pen of a measure on the map of the plan, to go on where it was left. */
function resumePen({ store }: ActionContext, draft: DrawingDraft, pen: PenDraft): void {
  const { form, measureId, target } = pen;
  store.setState({
    pen: { form, measureId, moves: false, drawing: newDrawing(draft) },
    ...{ target, planPreview: null, drawing: null, ruler: null, page: 'plan', tab: 'map' },
  });
}

/**
 * Go on with a draft as it can be gone on with now.
 * @returns false for one that has to wait: of a plan that is locked or not there, or a hole in a measure that is gone
 */
export function resumeDraft(context: ActionContext, draft: DrawingDraft): boolean {
  const state = context.store.getState();
  const { pen } = draft;
  if (!pen) {
    // The area that was being changed may be gone: then the drawing makes a new one.
    const isThere = selectOwnAreas(state).some(({ id }) => id === draft.editedId);
    beginDrawing(context, { ...draft, editedId: isThere ? draft.editedId : null });
    return true;
  }
  const scenario = selectScenario(state);
  const isThere = selectAllMeasures(state).some(({ id }) => id === pen.measureId);
  if (!scenario || scenario.locked || (!isThere && pen.form === 'hole')) return false;
  resumePen(context, draft, { ...pen, measureId: isThere ? pen.measureId : null });
  return true;
}
