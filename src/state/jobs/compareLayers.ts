import type { CountSummary } from '../../domain/measures/countSummary';
import type { Problem } from '../../domain/problem';
import type { LayerDifference } from '../../engine/difference/layerDifference';
import { namedColumns } from '../../engine/attributes/measureColumns';
import { recipeFrom } from '../../engine/layerRecipe';
import { columnPlace } from '../../features/columns';
import type { ImportReport } from '../../features/importReport';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import type { JoinSummary } from '../../domain/tableJoin/joinSummary';
import { joinOf, joinQuestion } from '../selectors/ownFigures';
import { countingContext } from '../selectors/counts';
import { countedTerms } from '../selectors/targets';
import type { ActionContext } from '../store/action';
import type { ReadSource } from '../store/work';
import { areasLosingMembers } from './replaceLayer';

/** A layer beside a newer version of it, which is read and not used yet. */
export interface ComparedLayers {
  /** Features of both; null where that is not known. */
  objects: { before: number | null; after: number };
  /** What counts of both by the recipe of the layer; null for areas, and where it cannot be counted. */
  counts: { before: CountSummary; after: CountSummary } | null;
  /** How both are joined to areas; null for what is no table of figures. */
  joined: { before: JoinSummary; after: JoinSummary } | null;
  /** null where they are too many to compare, or something went wrong: see `problem`. */
  difference: LayerDifference | null;
  problem: Problem | null;
  /** Own areas that would lose members. */
  losing: readonly string[];
}

/** The columns that the recipe of a layer names. */
function recipeColumns(layer: ProjectLayer): string[] {
  if (layer.role === 'measures') return namedColumns(layer.recipe);
  if (layer.role === 'figures') {
    const { joinColumn, valueColumn, yearColumn } = layer.recipe;
    return [joinColumn, valueColumn, ...(yearColumn === undefined ? [] : [yearColumn])];
  }
  const { codeColumn, nameColumn, parentColumn, inhabitantsColumn = null } = layer.recipe;
  return [codeColumn, nameColumn, parentColumn, inhabitantsColumn].filter((name) => name !== null);
}

/** The columns of a layer's recipe that another version does not have: without them it would be read otherwise. */
export function recipeColumnsGone(layer: ProjectLayer, { columns }: Pick<ImportReport, 'columns'>): string[] {
  const names = columns.map(({ name }) => name);
  return [...new Set(recipeColumns(layer))].filter((name) => columnPlace(names, name) === -1);
}

/** What counts of both versions by the recipe of the layer, between the days and by the rules of the page. */
async function countBoth(
  { store, engine }: ActionContext,
  layer: ProjectLayer,
  read: ReadSource,
): Promise<ComparedLayers['counts']> {
  if (layer.role !== 'measures') return null;
  const state = store.getState();
  const recipe = recipeFrom(layer.recipe, countedTerms(state, layer.recipe.target));
  const context = countingContext(state);
  const before = await engine.previewMeasures(layer.id, recipe, context);
  const after = await engine.previewMeasures(read.id, recipe, context);
  return before.ok && after.ok ? { before: before.value.summary, after: after.value.summary } : null;
}

/** How both versions of a table are joined by the recipe of the layer. */
async function joinBoth(
  { store, engine }: ActionContext,
  layer: ProjectLayer,
  read: ReadSource,
): Promise<ComparedLayers['joined']> {
  if (layer.role !== 'figures') return null;
  const question = joinQuestion(store.getState(), layer.recipe);
  const joined = question && (await engine.joinFigures(read.id, layer.recipe, question.to));
  const before = joinOf(store.getState(), layer.id);
  return before && joined?.ok && joined.value.join ? { before, after: joined.value.join } : null;
}

/**
 * What using a newer version of a layer would change: to the unit, and in what counts. Nothing on the screen changes.
 * @param column by which features are told to be the same; '' by place, null the best that there is
 */
export async function compareLayers(
  context: ActionContext,
  layer: ProjectLayer,
  read: ReadSource,
  column: string | null,
): Promise<ComparedLayers> {
  const { store, engine } = context;
  const preferred =
    layer.role === 'areas'
      ? layer.recipe.codeColumn
      : layer.role === 'figures'
        ? layer.recipe.joinColumn
        : null;
  const difference = await engine.layerDifference(layer.id, read.id, column, preferred);
  const counts = await countBoth(context, layer, read);
  const codes =
    layer.role === 'areas' && read.report.columns.some(({ name }) => name === preferred)
      ? await engine.columnValues(read.id, preferred!)
      : null;
  const state = store.getState();
  const open = [...state.layers, ...state.ownFigures].find(({ id }) => id === layer.id);
  return {
    objects: {
      before: difference.ok ? difference.value.before : (open?.report?.featureCount ?? null),
      after: read.report.featureCount,
    },
    counts,
    joined: await joinBoth(context, layer, read),
    difference: difference.ok ? difference.value : null,
    problem: difference.ok ? null : difference.problem,
    losing: codes?.ok ? areasLosingMembers(state, layer.id, codes.value) : [],
  };
}
