import type { EmptyIsZero } from '../domain/coverage/layerReach';
import type { CountSummary } from '../domain/measures/countSummary';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { AreaRecipe, MeasureRecipe } from '../engine/layerRecipe';
import type { OpenedAreas } from '../engine/protocol';
import type { ImportReport } from '../io/importReport';
import type { LayerSource, Progress } from '../io/layerSource';
import type { LayerOrigin } from '../io/project/projectSchema';
import { sameMeasures } from '../io/project/sameMeasures';
import type { ActionContext } from './actions/action';
import { addOwnArea } from './actions/ownAreas';
import type { AppState } from './appStore';
import { whenState } from './jobs/keepCounts';
import { notify } from './notify';
import { readMeasureLayer } from './readMeasureLayer';
import { selectBounds } from './selectors/bounds';
import { allocationKey } from './slices/countKeys';
import { selectMissingCounts } from './selectors/counts';
import { layerStanding } from './selectors/layerReaches';
import { selectDenominators } from './selectors/denominators';
import { selectEstimating } from './selectors/shares';
import { selectOwnLayers } from './selectors/work';
import { withStep } from './history/withStep';
import type { AreaLevel, MeasureLayer } from './slices/dataSlice';
import { dropping, putting } from './store/records';

/** A file or address of the user's that was read, and waits for the choice of what it is. */
export interface ReadSource {
  id: string;
  name: string;
  report: ImportReport;
  origin: LayerOrigin;
}

/** What was kept of another visit must not be taken for something about a layer of this one. */
const visit = Math.random().toString(36).slice(2, 6);
let lastId = 0;

/** An id that no layer of the user's own has or had. */
export function nextOwnLayerId(): string {
  return `own-${visit}-${++lastId}`;
}

/** Inhabitants by code, to order the names on the map. */
export function labelSizes(state: AppState): ReadonlyMap<string, number> {
  return new Map(
    [...(selectDenominators(state).inhabitants?.values ?? [])].flatMap(([code, value]) =>
      value === null ? [] : [[code, value] as const],
    ),
  );
}

/**
 * The level that areas of the user's own make.
 * @param vintage year of the situation that it shows; null when not known
 */
export function areaLevel(
  { id, name }: { id: string; name: string },
  opened: OpenedAreas,
  vintage: number | null,
): AreaLevel {
  return {
    ...{ id, areasId: id, level: name, name, own: true, vintage, schematic: false },
    ...{ source: name, licence: '', rolledUpFrom: null, members: null },
    ...opened,
  };
}

/** The layer that measures of the user's own make; it is in the engine already and waits for its count. */
export function measureLayer(
  { id, name, report }: Pick<ReadSource, 'id' | 'name' | 'report'>,
  recipe: MeasureRecipe,
  emptyIsZero: EmptyIsZero,
): MeasureLayer {
  return {
    ...{ id, name, target: recipe.target, own: true, synthetic: false },
    ...{ source: null, sourceText: name, licence: '', date: '', recipe, emptyIsZero },
    ...{ status: 'reading', progress: null, problem: null, report, positions: null },
  };
}

/** Read a source of the user's own through the one door. What was open stays as it was, whatever the answer. */
export async function readSource(
  { store, engine }: ActionContext,
  source: LayerSource,
  onProgress: (progress: Progress) => void,
): Promise<Result<ReadSource>> {
  const id = nextOwnLayerId();
  const read = await engine.readLayer(id, id, source, selectBounds(store.getState()), onProgress);
  if (!read.ok) return read;
  const print = await engine.fingerprint(id);
  if (!print.ok) return print;
  const origin: LayerOrigin =
    source.kind === 'address' ? { kind: 'address', url: source.url } : { kind: 'file', ...print.value! };
  if (source.crs) origin.crs = source.crs;
  return ok({ id, name: source.name, report: read.value, origin });
}

/**
 * Use a read source as areas: a new level, shown at once, with every measure layer counted in it.
 * @param vintage year of the situation that it shows; null when not known
 */
export async function openOwnAreas(
  context: ActionContext,
  read: ReadSource,
  recipe: AreaRecipe,
  vintage: number | null,
): Promise<Result<null>> {
  const { store, engine } = context;
  const opened = await engine.openAreas(read.id, recipe, labelSizes(store.getState()));
  if (!opened.ok) return opened;
  const level = areaLevel(read, opened.value, vintage);
  store.setState((state) => ({
    levels: [...state.levels, level],
    ...withStep(
      state,
      putting(state.records, 'ownLayer', [
        { role: 'areas', id: read.id, name: read.name, origin: read.origin, recipe, vintage },
      ]),
      {
        label: { key: 'step.layerOpened', params: { file: read.name } },
        place: { page: 'map', levelId: level.id },
      },
    ),
    levelId: level.id,
    selectedCode: null,
    within: null,
    page: 'map',
    mapPosition: null,
  }));
  notify(store, {
    text: {
      key: 'notice.areasOpened',
      params: { file: level.name, count: level.areas.length },
      notes: level.notes,
    },
    step: store.getState().past.at(-1),
  });
  await whenState(store, (state) => !selectEstimating(state));
  return ok(null);
}

/** How much of a layer counts by the rule of the pact, wherever it lies; null before it was counted. */
function summaryOf({ levels, counts }: AppState, layer: MeasureLayer): CountSummary | null {
  const kept = levels.map((level) => counts[allocationKey(level, layer)]).find((one) => one !== undefined);
  return kept?.count.summary ?? null;
}

/**
 * Use a read source as measures of a target; they take the place of the figures and example data of that target, and of
 * the same file or address where that counts for the target already.
 * @param repeated true: it counts beside that one, so twice
 */
export async function openOwnMeasures(
  context: ActionContext,
  read: ReadSource,
  recipe: MeasureRecipe,
  emptyIsZero: EmptyIsZero,
  repeated = false,
): Promise<Result<null>> {
  const { store } = context;
  const same = sameMeasures(selectOwnLayers(store.getState()), read.origin, recipe.target);
  const layer = measureLayer(read, recipe, emptyIsZero);
  store.setState((state) => ({ layers: [...state.layers, layer], target: recipe.target }));
  await readMeasureLayer(context, layer);
  await whenState(
    store,
    (state) =>
      !state.layers.some(({ id, status }) => id === layer.id && status !== 'failed') ||
      !selectMissingCounts(state).some((missing) => missing.layer.id === layer.id),
  );
  const after = store.getState().layers.find(({ id }) => id === layer.id);
  if (after?.problem) {
    store.setState((state) => ({ layers: state.layers.filter(({ id }) => id !== layer.id) }));
    return { ok: false, problem: after.problem };
  }
  const { id, name, origin } = read;
  const replaced = same.length > 0 && !repeated;
  const gone = new Set(replaced ? same.map((before) => before.id) : []);
  store.setState((state) =>
    withStep(
      state,
      [
        // Only now: had the new one not opened, what was there would still count.
        ...dropping(state.records, 'ownLayer', (layerBefore) => gone.has(layerBefore.id)),
        ...putting(state.records, 'ownLayer', [
          {
            ...{ role: 'measures' as const, id, name, origin, recipe, emptyIsZero },
            ...(repeated && same.length > 0 && { repeated }),
          },
        ]),
      ],
      {
        label: { key: 'step.layerOpened', params: { file: name } },
        place: { target: recipe.target },
      },
    ),
  );
  const { levels, counts, past } = store.getState();
  const step = past.at(-1);
  const standings = levels
    .map((level) => layerStanding({ levels, counts }, level, layer))
    .filter((standing) => standing !== null);
  const isNowhere = standings.length > 0 && standings.every(({ nothingMatched }) => nothingMatched);
  const summary = summaryOf(store.getState(), layer);
  if (isNowhere) {
    const params = { file: layer.name, count: read.report.featureCount };
    notify(store, { text: { key: 'notice.measuresNowhere', params }, step });
  } else if (summary)
    notify(store, { counted: { file: name, target: recipe.target, summary, replaced }, step });
  return ok(null);
}

/** Take every area of a read source into the project as an own area, with its name from a column. */
export async function importOwnAreas(
  context: ActionContext,
  read: ReadSource,
  nameColumn: string,
): Promise<Result<null>> {
  const shapes = await context.engine.readShapes(read.id, nameColumn);
  if (!shapes.ok) return shapes;
  const origin = { kind: 'imported' as const, file: read.name };
  addOwnArea.run(
    context,
    shapes.value.map(({ name, geometry }) => ({ name, origin, geometry })),
  );
  context.store.setState({ ownAreasOpen: true, mapPosition: null, page: 'map' });
  void context.engine.dropLayer(read.id);
  return ok(null);
}
