import type { CountSummary } from '../../domain/measures/countSummary';
import type { Problem } from '../../domain/problem';
import type { LayerDifference } from '../../engine/difference/layerDifference';
import { NO_COLUMN } from '../../engine/layerRecipe';
import type { ImportReport } from '../../features/importReport';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import { countingContext } from '../selectors/counts';
import { layerSummary } from '../selectors/layerList';
import { selectKnownLevel } from '../selectors/levels';
import type { ActionContext } from '../store/action';
import type { ReadSource } from '../store/work';
import { areasLosingMembers } from './replaceLayer';

/** A layer beside a newer version of it, which is read and not used yet. */
export interface ComparedLayers {
  /** Features of both. */
  objects: { before: number; after: number };
  /** What counts of both by the recipe of the layer; null for areas, and where it cannot be counted. */
  counts: { before: CountSummary; after: CountSummary } | null;
  /** null where they are too many to compare, or something went wrong: see `problem`. */
  difference: LayerDifference | null;
  problem: Problem | null;
  /** Own areas that would lose members. */
  losing: readonly string[];
}

/** The columns that the recipe of a layer reads. */
function recipeColumns(layer: ProjectLayer): string[] {
  const named =
    layer.role === 'areas'
      ? [
          layer.recipe.codeColumn,
          layer.recipe.nameColumn,
          layer.recipe.parentColumn,
          layer.recipe.inhabitantsColumn,
        ]
      : [
          layer.recipe.yearColumn,
          layer.recipe.statusColumn,
          layer.recipe.quantityColumn,
          layer.recipe.accessColumn,
          layer.recipe.powerColumn,
          layer.recipe.rule && 'name' in layer.recipe.rule ? layer.recipe.rule.name : null,
        ];
  return [...new Set(named.filter((name): name is string => Boolean(name) && name !== NO_COLUMN))];
}

/** The columns of a layer's recipe that another version does not have: without them it would be read otherwise. */
export function recipeColumnsGone(layer: ProjectLayer, { columns }: Pick<ImportReport, 'columns'>): string[] {
  return recipeColumns(layer).filter((name) => !columns.some((column) => column.name === name));
}

/**
 * What using a newer version of a layer would change: to the unit, and in what counts. Nothing on the screen changes.
 * @param column by which features are told to be the same; '' by place, null the best that there is
 */
export async function compareLayers(
  { store, engine }: ActionContext,
  layer: ProjectLayer,
  read: ReadSource,
  column: string | null,
): Promise<ComparedLayers> {
  const preferred = layer.role === 'areas' ? layer.recipe.codeColumn : null;
  const difference = await engine.layerDifference(layer.id, read.id, column, preferred);
  const state = store.getState();
  const open = state.layers.find(({ id }) => id === layer.id);
  const known = selectKnownLevel(state);
  const before = open ? layerSummary(state, open) : null;
  const count =
    layer.role === 'measures' && known && before
      ? await engine.countMeasures(
          ...([read.id, known.areasId, read.id, layer.recipe, countingContext(state), null] as const),
        )
      : null;
  const codes = read.report.columns.some(({ name }) => name === preferred)
    ? await engine.columnValues(read.id, preferred!)
    : null;
  return {
    objects: {
      before: difference.ok ? difference.value.before : (open?.report?.featureCount ?? 0),
      after: read.report.featureCount,
    },
    counts: before && count?.ok ? { before, after: count.value.summary } : null,
    difference: difference.ok ? difference.value : null,
    problem: difference.ok ? null : difference.problem,
    losing: codes?.ok ? areasLosingMembers(state, layer.id, codes.value) : [],
  };
}
