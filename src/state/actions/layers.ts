import type { AreaRecipe, MeasureRecipe } from '../../engine/layerRecipe';
import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { fileShape } from '../../io/fileShape';
import { choicesOf, chosenBytes } from '../../io/layerSource';
import type { ChosenFile } from '../../io/layerSource';
import type { OpeningLayer } from '../store/work';
import type { AppState } from '../store/appStore';
import { selectEstimating } from '../selectors/estimates';
import { labelSizes, areaLevel, measureLayer, readMeasureLayer } from '../jobs/ownLayers';
import type { ReadSource } from '../jobs/ownLayers';
import { notify, withNotice } from '../store/notices';
import { whenState } from '../store/appStore';
import { withStep } from '../history/history';
import { updateLayer } from '../store/data';
import { defineAction } from '../store/action';
import type { ActionContext } from '../store/action';
import { dropping, putting } from '../store/records';
import type { EmptyIsZero } from '../../domain/coverage/layerReach';
import { addressSource } from '../../io/project/addressSource';
import { sameMeasures } from '../../io/project/sameMeasures';
import { selectMissingCounts } from '../selectors/counts';
import { layerSummary } from '../selectors/layerList';
import { layerStanding } from '../selectors/layers';
import { reopenLayer } from '../jobs/layerFiles';
import { layerTitle, selectBoundariesId, selectOwnLayers, styleOf } from '../selectors/work';
import { makeBoundaries, ownAreasFollow, publishedStep } from '../jobs/boundaries';
import type { FigureRecipe } from '../../engine/layerRecipe';
import { joinQuestion, selectJoinedFigures } from '../selectors/ownFigures';
import { replacingLayer, withRecomposed } from '../jobs/replaceLayer';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import { placeOfLayer } from './layerList';
import { addOwnArea } from './ownAreas';
import { offerDownload } from '../jobs/offerDownload';
import { translate } from '../../i18n/translate';
import type { RowFile } from '../../io/exports/rowsFile';
import { problem } from '../../domain/problem';

/** What is hidden of a layer stays so of the one in its place. */
function hiddenAs({ hiddenLayers }: AppState, replaced: string, id: string): Partial<AppState> {
  return hiddenLayers.has(replaced) ? { hiddenLayers: new Set([...hiddenLayers, id]) } : {};
}

/** The change that calls a layer otherwise than its file, with the style that goes over to it; null for its file's name. */
export function titleChange(state: AppState, { id, name, replaces }: ReadSource, title: string | null) {
  if (title === null || title === name) return null;
  const style = { ...(replaces && styleOf(state, replaces.id)), layerId: id, title };
  return putting(state.records, 'layerStyle', [style])[0] ?? null;
}

/**
 * Use a read source as areas: a new level, shown at once, with every measure layer counted in it.
 * @param vintage year of the situation that it shows; null when not known
 * @param title what the level is called; null: as its file
 */
export async function openOwnAreas(
  context: ActionContext,
  read: ReadSource,
  recipe: AreaRecipe,
  vintage: number | null,
  title: string | null = null,
): Promise<Result<null>> {
  const { store, engine } = context;
  const opened = await engine.openAreas(read.id, recipe, labelSizes(store.getState()));
  if (!opened.ok) return opened;
  const level = areaLevel(read, opened.value, vintage);
  const { id, name, origin, replaces } = read;
  const layer: ProjectLayer = { role: 'areas', id, name, origin, recipe, vintage };
  const lends = replaces !== undefined && selectBoundariesId(store.getState()) === replaces.id;
  const made = lends ? await makeBoundaries(context, level) : null;
  if (made?.ok === false) return made;
  const follow = made ? await ownAreasFollow(context, made.value) : [];
  const { records } = store.getState();
  const changes = replaces
    ? await withRecomposed(context, replacingLayer(records, replaces.id, layer), replaces.id, id)
    : putting(records, 'ownLayer', [layer]);
  const titled = titleChange(store.getState(), read, title);
  store.setState((state) => ({
    levels: [...state.levels, level],
    ...withStep(
      state,
      [...changes.filter(({ key }) => key !== titled?.key), ...follow, ...(titled ? [titled] : [])],
      {
        label: { key: replaces ? 'step.layerReplaced' : 'step.layerOpened', params: { file: name } },
        place: lends ? { page: 'map' } : { page: 'map', levelId: id },
      },
    ),
    ...(!lends && { levelId: id, selectedCode: null, within: null, mapPosition: null }),
    page: 'map',
  }));
  notify(store, {
    text: {
      key: replaces ? 'notice.layerReplaced' : 'notice.areasOpened',
      params: { file: title ?? name, count: level.areas.length },
      notes: level.notes,
    },
    step: store.getState().past.at(-1),
  });
  await whenState(store, (state) => !selectEstimating(state));
  return ok(null);
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
  const { id, name, origin, replaces } = read;
  const others = selectOwnLayers(store.getState()).filter((one) => one.id !== replaces?.id);
  const same = sameMeasures(others, read.origin, recipe.target);
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
  const shape = fileShape(read.report.columns);
  const replaced = same.length > 0 && !repeated;
  // What was said of the layer goes over to the one in its place: of several that hold the same, of the first.
  const [place, ...doubles] = [...(replaces ? [replaces] : []), ...(replaced ? same : [])];
  const gone = new Set(doubles.map((before) => before.id));
  const record: ProjectLayer = {
    ...{ role: 'measures', id, name, origin, recipe, emptyIsZero },
    ...(repeated && same.length > 0 && { repeated }),
    ...(shape !== null && { shape }),
  };
  store.setState((state) => ({
    ...(place && hiddenAs(state, place.id, id)),
    ...withStep(
      state,
      [
        // Only now: had the new one not opened, what was there would still count.
        ...dropping(state.records, 'ownLayer', (layerBefore) => gone.has(layerBefore.id)),
        ...dropping(state.records, 'layerStyle', ({ layerId }) => gone.has(layerId)),
        ...(place
          ? replacingLayer(state.records, place.id, record)
          : putting(state.records, 'ownLayer', [record])),
      ],
      {
        label: { key: replaces ? 'step.layerReplaced' : 'step.layerOpened', params: { file: name } },
        place: { target: recipe.target },
      },
    ),
  }));
  const counted = store.getState();
  const step = counted.past.at(-1);
  const standings = counted.levels
    .map((level) => layerStanding(counted, level, layer))
    .filter((standing) => standing !== null);
  const isNowhere = standings.length > 0 && standings.every(({ nothingMatched }) => nothingMatched);
  const summary = layerSummary(counted, layer);
  if (isNowhere) {
    const params = { file: layer.name, count: read.report.featureCount };
    notify(store, { text: { key: 'notice.measuresNowhere', params }, step });
  } else if (summary)
    notify(store, { counted: { file: name, target: recipe.target, summary, replaced }, step });
  return ok(null);
}

/** Take every area of a read source into the project as an own area, with its name from a column. */
async function importOwnAreas(
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

/** Stop reading or counting a layer. */
export const cancelLayer = defineAction<string>({
  history: 'outside',
  label: 'form.stop',
  run: ({ store, engine }, id) => {
    void engine.cancel(id);
    updateLayer(store, id, { status: 'failed', problem: problem('cancelled', {}), progress: null });
  },
});

/** Use a source that was read as areas: {@link openOwnAreas}. */
export const openAreaLayer = defineAction<
  { read: ReadSource; recipe: AreaRecipe; vintage: number | null; title?: string | null },
  Promise<Result<null>>
>({
  history: 'recorded',
  run: (context, { read, recipe, vintage, title = null }) =>
    openOwnAreas(context, read, recipe, vintage, title),
});

/** Use a source that was read as measures: {@link openOwnMeasures}. */
export const openMeasureLayer = defineAction<
  { read: ReadSource; recipe: MeasureRecipe; emptyIsZero: EmptyIsZero; repeated: boolean },
  Promise<Result<null>>
>({
  history: 'recorded',
  run: (context, { read, recipe, emptyIsZero, repeated }) =>
    openOwnMeasures(context, read, recipe, emptyIsZero, repeated),
});

/** Take the areas of a source that was read over as own areas: {@link importOwnAreas}. */
export const importAreas = defineAction<{ read: ReadSource; nameColumn: string }, Promise<Result<null>>>({
  history: 'recorded',
  run: (context, { read, nameColumn }) => importOwnAreas(context, read, nameColumn),
});

/** Remove a layer of the user's own, measures or areas; the message that says so offers to bring it back. */
export const removeLayer = defineAction<string, Promise<void>>({
  history: 'recorded',
  run: async (context, id) => {
    const { store } = context;
    const lends = selectBoundariesId(store.getState()) === id;
    // Only where it must: everything else goes at once.
    const published = lends ? await publishedStep(context) : [];
    store.setState((state) => {
      const layer = selectOwnLayers(state).find((one) => one.id === id);
      if (!layer) return {};
      const params = { file: layerTitle(state, layer) };
      const recorded = withStep(
        state,
        [
          ...dropping(state.records, 'ownLayer', (one) => one.id === id),
          ...dropping(state.records, 'layerStyle', (one) => one.layerId === id),
          ...published,
        ],
        {
          label: { key: 'step.layerRemoved', params },
          place:
            layer.role === 'areas' ? { page: 'map', ...(!lends && { levelId: id }) } : placeOfLayer(layer),
        },
      );
      return {
        ...recorded,
        ...withNotice(state, { text: { key: 'notice.layerRemoved', params }, step: recorded.past.at(-1)! }),
      };
    });
  },
});

/** Which rows of which layer are taken away; `recipe` of a table that is not in use yet: how it is joined to areas. */
export interface TakenRows {
  id: string;
  name: string;
  form: RowFile;
  recipe?: FigureRecipe;
}

/**
 * Take the repaired, refused, doubtful and repeated rows of a layer away, also of one that was only read: why it did not go
 * is told.
 */
export const takeRows = defineAction<TakenRows, Promise<void>>({
  history: 'outside',
  run: async ({ store, engine }, { id, name, form, recipe }) => {
    const state = store.getState();
    const { language } = state;
    const by = recipe ?? selectJoinedFigures(state).find(({ figures }) => figures.id === id)?.recipe;
    const question = by ? joinQuestion(state, by) : null;
    const written = await engine.rowsFile(id, form, language, question ?? undefined);
    if (!written.ok) {
      notify(store, { problem: written.problem });
      return;
    }
    const file = `${translate(language, 'rows.file', { name })}.${form}`;
    offerDownload(file, form === 'csv' ? 'text/csv' : 'application/geo+json', written.value);
  },
});

/** Show the dialog to open a layer of one's own; `files` came in by another door, as by a drop on the page. */
export const showOpenLayer = defineAction<Partial<Omit<OpeningLayer, 'read'>>>({
  history: 'outside',
  label: 'open.title',
  enabled: (state) => state.phase === 'ready',
  run: ({ store }, opening) => {
    store.setState({ openingLayer: { purpose: null, files: [], ...opening } });
  },
});

/** Close the dialog to open a layer. */
export const closeOpenLayer = defineAction<null>({
  history: 'outside',
  run: ({ store }) => {
    store.setState({ openingLayer: null });
  },
});

/**
 * Open a layer of the user's own that is missing again: from the file that is handed over, or with null from its address.
 * Why it did not open stands in `missingReasons`.
 */
export const reopenOwnLayer = defineAction<{ id: string; file: ChosenFile | null }, Promise<void>>({
  history: 'outside',
  run: async (context, { id, file }) => {
    const layer = selectOwnLayers(context.store.getState()).find((one) => one.id === id);
    if (!layer) return;
    const { name, origin } = layer;
    const choices = choicesOf(origin);
    const address = addressSource(layer);
    const bytes = file && (await chosenBytes(file));
    let opened: Result<null>;
    if (bytes && !bytes.ok) opened = bytes;
    else if (bytes)
      opened = await reopenLayer(
        context,
        layer,
        { kind: 'bytes', name, bytes: bytes.value, ...choices },
        true,
      );
    else if (address) opened = await reopenLayer(context, layer, address, false);
    else return;
    if (opened.ok) return;
    context.store.setState(({ missingReasons, missingLayers }) =>
      missingLayers.includes(id) ? { missingReasons: { ...missingReasons, [id]: opened.problem } } : {},
    );
  },
});
