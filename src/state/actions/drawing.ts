import type { Sketch } from '../../domain/areas/drawnShape';
import type { OwnAreaOrigin } from '../../domain/areas/ownArea';
import { problem } from '../../domain/problem';
import type { Problem } from '../../domain/problem';
import { keepOwnArea } from './composing';
import { notify } from '../store/notices';
import { selectCanKeepDrawing } from '../selectors/drawing';
import { selectOwnAreas } from '../selectors/work';
import { beginDrawing, newDrawing, resumeDraft, shapeDrawing } from '../jobs/drawing';
import type { Drawing, DrawingStart } from '../store/view';
import { defineAction } from '../store/action';
import type { ActionContext } from '../store/action';

/** Draw an own area on the map, or correct one; a drawing that was not saved makes place. */
export const startDrawing = defineAction<DrawingStart>({
  history: 'outside',
  enabled: (state) => state.phase === 'ready',
  run: beginDrawing,
});

/** Move the corners of an own area, or the centre and radius of a circle. It stays as it is until the drawing is kept. */
export const redrawOwnArea = defineAction<string>({
  history: 'outside',
  label: 'draw.heading.edit',
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

/** Take over what the map says is drawn: a corner more, a corner moved, or the end of it. */
export const sketchDrawing = defineAction<Sketch>({
  history: 'outside',
  run: (context, { radius, ...sketch }) => {
    const { drawing } = context.store.getState();
    if (!drawing) return;
    context.store.setState({
      drawing: { ...drawing, ...sketch, distance: radius ?? drawing.distance },
    });
    void shapeDrawing(context);
  },
});

/** Give the radius of a circle or the width of a buffer in metres; null while the field is empty. */
export const setDrawingDistance = defineAction<number | null>({
  history: 'outside',
  run: (context, distance) => {
    const { drawing } = context.store.getState();
    if (!drawing || drawing.distance === distance) return;
    context.store.setState({ drawing: { ...drawing, distance } });
    void shapeDrawing(context);
  },
});

/** Have the drawing remember its name as it is typed: it is kept with the drawing, also over a reload. */
export const nameDrawing = defineAction<string>({
  history: 'outside',
  run: ({ store }, name) => {
    const { drawing } = store.getState();
    if (drawing) store.setState({ drawing: { ...drawing, name } });
  },
});

/**
 * Keep the drawing under a name and choose it, so that its gap is read at once. A drawing that has a problem is not kept:
 * it stays on the map with what is wrong beside it.
 */
export const finishDrawing = defineAction<string>({
  history: 'recorded',
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

/** Leave the drawing, with the problem that ended it or of one's own will. An own area that was changed stays as it was. */
export const cancelDrawing = defineAction<Problem | null>({
  history: 'outside',
  label: 'form.cancel',
  shortcuts: [{ key: 'Escape', where: 'drawing' }],
  run: ({ store }, cause) => {
    store.setState({ drawing: null });
    if (cause) notify(store, { problem: cause });
  },
});

/** Go on with a drawing that was left unfinished at an earlier visit; one that is under way stays. */
export const resumeDrawing = defineAction<null>({
  history: 'outside',
  enabled: ({ drawing, pen, leftDrawing, phase }) =>
    drawing === null && !pen?.drawing.corners && leftDrawing !== null && phase === 'ready',
  run: (context) => {
    const { leftDrawing } = context.store.getState();
    if (!leftDrawing) return;
    if (resumeDraft(context, leftDrawing.drawing)) context.store.setState({ leftDrawing: null });
    else notify(context.store, { problem: problem('draft.waits', {}), offer: 'resumeDrawing' });
  },
});

/** Measure along a line or of a polygon on the map; what was measured before goes. Nothing of it is kept. */
export const startRuler = defineAction<'line' | 'polygon'>({
  history: 'outside',
  enabled: ({ drawing, phase }) => drawing === null && phase === 'ready',
  run: ({ store }, tool) => {
    store.setState({
      ruler: newDrawing({ tool }),
      ...{ page: 'map', tab: 'map', hoveredIndex: null, chosenMeasure: null },
    });
  },
});

/** Take over what the map says is drawn with the ruler. */
export const sketchRuler = defineAction<Sketch>({
  history: 'outside',
  run: ({ store }, { radius: _, ...sketch }) => {
    store.setState(({ ruler }) => ({ ruler: ruler && { ...ruler, ...sketch } }));
  },
});

/** Put the ruler away, with the problem that ended it or of one's own will. */
export const endRuler = defineAction<Problem | null>({
  history: 'outside',
  label: 'ruler.end',
  shortcuts: [{ key: 'Escape', where: 'ruler' }],
  run: ({ store }, cause) => {
    store.setState({ ruler: null });
    if (cause) notify(store, { problem: cause });
  },
});
