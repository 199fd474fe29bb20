import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { AreaRecipe } from '../../engine/layerRecipe';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import { boundaryMatch, makeBoundaries, ownAreasFollow, publishedStep } from '../jobs/boundaries';
import { areaLevel, labelSizes } from '../jobs/ownLayers';
import { withStep } from '../history/history';
import { defineAction } from '../store/action';
import type { ActionContext } from '../store/action';
import { whenState } from '../store/appStore';
import type { AppState } from '../store/appStore';
import type { AreaLevel } from '../store/data';
import { notify, withNotice } from '../store/notices';
import { putting } from '../store/records';
import type { Place, RecordChange } from '../store/records';
import type { ReadSource } from '../store/work';
import { selectPendingTargets } from '../selectors/counts';
import { selectKnownLevel } from '../selectors/levels';
import { openLevels, selectBoundariesId } from '../selectors/work';
import { titleChange } from './layers';

/** The municipalities, as the place of a step that changes their outlines. */
function knownPlace({ store }: ActionContext): Place {
  const known = selectKnownLevel(store.getState());
  return { page: 'map', ...(known && { levelId: known.id }) };
}

/** How taking outlines over is stopped: until all of it is ready nothing has changed, and then nothing does. */
interface Stoppable {
  signal?: AbortSignal;
}

/**
 * Give the municipalities, and the provinces that they add up into, the outlines of an area layer of the user's own: one
 * step, in which own areas that are composed of them follow. Where it is no full set, or it is stopped, nothing changes,
 * and the answer says why.
 */
export const useBoundaries = defineAction<{ layerId: string } & Stoppable, Promise<Result<null>>>({
  history: 'recorded',
  run: async (context, { layerId, signal }) => {
    const { store } = context;
    const own = openLevels(store.getState().levels).find(({ id }) => id === layerId);
    return own ? take(context, own, null, signal) : ok(null);
  },
});

/**
 * Open a source that was read as areas, and give the municipalities its outlines, in one step: see {@link useBoundaries}.
 * What was shown stays in view.
 * @param title what the layer is called; null: as its file
 */
export const openBoundaries = defineAction<
  { read: ReadSource; recipe: AreaRecipe; vintage: number | null; title: string | null } & Stoppable,
  Promise<Result<null>>
>({
  history: 'recorded',
  run: async (context, { read, recipe, vintage, title, signal }) => {
    const { store, engine } = context;
    const opened = await engine.openAreas(read.id, recipe, labelSizes(store.getState()));
    if (!opened.ok) return opened;
    const { id, name, origin } = read;
    const called = title ?? name;
    const level = { ...areaLevel(read, opened.value, vintage), name: called, level: called };
    const layer: ProjectLayer = { role: 'areas', id, name, origin, recipe, vintage };
    const opening = (state: AppState) => {
      const titled = titleChange(state, read, title);
      return [...putting(state.records, 'ownLayer', [layer]), ...(titled ? [titled] : [])];
    };
    return take(context, level, opening, signal);
  },
});

/** Take the outlines of areas over. @param opening the changes that open them; null where they are open */
async function take(
  context: ActionContext,
  own: AreaLevel,
  opening: ((state: AppState) => RecordChange[]) | null,
  signal?: AbortSignal,
): Promise<Result<null>> {
  const { store } = context;
  const match = boundaryMatch(store.getState(), own);
  if (!match.ok) return match;
  const boundaries = await makeBoundaries(context, own);
  if (!boundaries.ok) return boundaries;
  const follow = await ownAreasFollow(context, boundaries.value);
  if (signal?.aborted) return fail('cancelled', {});
  const place = knownPlace(context);
  store.setState((state) => {
    const changes = [
      ...(opening?.(state) ?? []),
      ...putting(state.records, 'boundaries', [{ level: 'municipality', layerId: own.id }]),
    ];
    const label = { key: 'step.boundariesUsed', params: { name: own.name } } as const;
    const recorded = withStep(state, [...changes, ...follow], { label, place });
    const params = { name: own.name, left: match.value.leftOut.length, areas: follow.length };
    return {
      ...recorded,
      ...(opening && { levels: [...state.levels, own] }),
      // Another layer may be tried after one that was refused.
      refusedBoundaries: null,
      ...withNotice(state, { text: { key: 'notice.boundariesUsed', params }, step: recorded.past.at(-1) }),
    };
  });
  await whenState(store, (state) => selectPendingTargets(state).size === 0);
  return ok(null);
}

/** Give the municipalities and provinces their published outlines back; the layer of the user's own stays, as a level. */
export const leaveBoundaries = defineAction<null, Promise<void>>({
  history: 'recorded',
  label: 'layers.leaveBoundaries',
  enabled: (state) => selectBoundariesId(state) !== null,
  run: async (context) => {
    const changes = await publishedStep(context);
    const { store } = context;
    store.setState((state) =>
      withStep(state, changes, {
        label: { key: 'step.boundariesLeft', params: {} },
        place: knownPlace(context),
      }),
    );
    const step = store.getState().past.at(-1);
    notify(store, { text: { key: 'notice.boundariesLeft', params: {} }, step });
  },
});
