import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { AreaRecipe, MeasureRecipe } from '../engine/layerRecipe';
import type { ImportReport } from '../io/importReport';
import type { LayerSource, Progress } from '../io/layerSource';
import type { ActionContext } from './actions/action';
import { addOwnArea } from './actions/addOwnArea';
import { countLevel } from './countLayers';
import { estimateFromLayer } from './estimates/estimateLevel';
import { notify } from './notify';
import { readMeasureLayer } from './readMeasureLayer';
import { selectBounds } from './selectors/bounds';
import { selectDenominators } from './selectors/denominators';
import type { AreaLevel, MeasureLayer } from './slices/dataSlice';

/** A file or address of the user's that was read, and waits for the choice of what it is. */
export interface ReadSource {
  id: string;
  name: string;
  report: ImportReport;
}

let lastId = 0;

/** Read a source of the user's own through the one door. What was open stays as it was, whatever the answer. */
export async function readSource(
  { store, engine }: ActionContext,
  source: LayerSource,
  onProgress: (progress: Progress) => void,
): Promise<Result<ReadSource>> {
  const id = `own-${++lastId}`;
  const read = await engine.readLayer(id, id, source, selectBounds(store.getState()), onProgress);
  return read.ok ? ok({ id, name: source.name, report: read.value }) : read;
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
  const sizes = new Map(
    [...(selectDenominators(store.getState()).inhabitants?.values ?? [])].flatMap(([code, value]) =>
      value === null ? [] : [[code, value] as const],
    ),
  );
  const opened = await engine.openAreas(read.id, recipe, sizes);
  if (!opened.ok) return opened;
  const level: AreaLevel = {
    ...{ id: read.id, level: read.name, name: read.name, own: true, vintage, schematic: false },
    ...{ source: read.name, licence: '', rolledUpFrom: null, members: null },
    ...opened.value,
  };
  store.setState((state) => ({
    levels: [...state.levels, level],
    levelId: level.id,
    selectedCode: null,
    within: null,
    page: 'map',
    mapPosition: null,
  }));
  notify(store, {
    text: { key: 'notice.areasOpened', params: { file: level.name, count: level.areas.length } },
  });
  await countLevel(context, level);
  await estimateFromLayer(context, level);
  return ok(null);
}

/** Use a read source as measures of a target; they take the place of the figures and example data of that target. */
export async function openOwnMeasures(
  context: ActionContext,
  read: ReadSource,
  recipe: MeasureRecipe,
  emptyIsZero: boolean,
): Promise<Result<null>> {
  const { store } = context;
  const layer: MeasureLayer = {
    ...{ id: read.id, name: read.name, target: recipe.target, own: true, synthetic: false },
    ...{ source: null, sourceText: read.name, licence: '', date: '', recipe, emptyIsZero },
    ...{ status: 'reading', progress: null, problem: null, report: read.report, positions: null },
  };
  store.setState((state) => ({ layers: [...state.layers, layer], target: recipe.target }));
  await readMeasureLayer(context, layer);
  const after = store.getState().layers.find(({ id }) => id === layer.id);
  if (after?.problem) {
    store.setState((state) => ({ layers: state.layers.filter(({ id }) => id !== layer.id) }));
    return { ok: false, problem: after.problem };
  }
  notify(store, {
    text: { key: 'notice.measuresOpened', params: { file: layer.name, count: read.report.featureCount } },
  });
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
