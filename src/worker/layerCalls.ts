import type { CountingContext } from '../domain/measures/countingRule';
import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import { areaCodeOf } from '../domain/areas/areaCode';
import { attributeValue, findAttribute } from '../features/columns';
import type { Columns } from '../features/columns';
import { orderedRows, rowsAt } from '../engine/attributeTable';
import type { LayerRows, RowQuery } from '../engine/attributeTable';
import { BOUNDARY_RECIPE, boundaryAreas } from '../engine/boundaryAreas';
import type { BoundaryRequest } from '../engine/boundaryAreas';
import type { LayerDifference } from '../engine/difference/layerDifference';
import type { Allocation, CoverageEngine, PreparedAreas } from '../engine/engine';
import type { AreaRecipe, MeasureRecipe } from '../engine/layerRecipe';
import type { ReadLayer } from '../io/finishLayer';
import { loadLate } from '../io/lateCode';
import type { OpenedAreas } from './protocol';

/** The ids under which areas with other outlines are open in the engine. */
export interface BoundaryIds {
  areasId: string;
  largerId: string;
}

/** By what measures count; null for a layer of which nothing is counted. */
export interface CountQuestion {
  areasId: string;
  recipe: MeasureRecipe;
  context: CountingContext;
}

/** More features than this are not compared one by one. */
const MOST_COMPARED = 500_000;

/** What the page asks of the worker about layers that are open: their rows, what a newer one changes, their outlines. */
export interface LayerCalls {
  /**
   * Open known areas, and the larger ones that they make up, with the outlines of an open area layer; see
   * {@link boundaryAreas}. What is open stays as it is.
   * @param sizes inhabitants by code, to order the labels of the map
   */
  openBoundaries(
    layerId: string,
    request: BoundaryRequest,
    ids: BoundaryIds,
    sizes: ReadonlyMap<string, number>,
  ): Promise<Result<{ areas: OpenedAreas; larger: OpenedAreas | null }>>;
  /**
   * What is different in one read layer against another; see {@link LayerDifference}.
   * @returns `layer.tooManyToCompare` for layers that are too large to go through one by one
   */
  layerDifference(
    beforeId: string,
    afterId: string,
    column: string | null,
    preferred: string | null,
  ): Promise<Result<LayerDifference>>;
  /** The codes of areas that a column of a read layer holds; see {@link areaCodeOf}. */
  columnValues(layerId: string, column: string): Promise<Result<string[]>>;
  /** A stretch of the attribute table of a read layer. */
  layerRows(
    layerId: string,
    question: CountQuestion | null,
    query: RowQuery,
    from: number,
    count: number,
  ): Promise<Result<LayerRows>>;
}

interface Held {
  kept(layerId: string): ReadLayer;
  openedAreas(areasId: string): PreparedAreas;
  /** Keeps columns open under an id, as areas. */
  open(
    layerId: string,
    columns: Columns,
    recipe: AreaRecipe,
    sizes: ReadonlyMap<string, number>,
  ): Result<OpenedAreas>;
  allocationOf(layerId: string, question: CountQuestion): Promise<Result<Allocation>>;
  guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>>;
}

/** @param held what the engine has read, and how it is asked for */
export function layerCalls(
  engine: CoverageEngine,
  { kept, openedAreas, open, allocationOf, guarded }: Held,
): LayerCalls {
  /** The rows that were asked for last, in their order: a table that scrolls asks for the next of them. */
  let last: { columns: Columns; key: string; rows: Uint32Array } | null = null;
  return {
    openBoundaries: (layerId, request, { areasId, largerId }, sizes) =>
      guarded<{ areas: OpenedAreas; larger: OpenedAreas | null }>(async () => {
        const made = boundaryAreas(openedAreas(layerId), request, kept(layerId).report.name);
        if (!made.ok) return made;
        const areas = open(areasId, made.value.areas, BOUNDARY_RECIPE, sizes);
        if (!areas.ok) return areas;
        if (request.larger.length === 0) return ok({ areas: areas.value, larger: null });
        const recipe = { ...BOUNDARY_RECIPE, parentColumn: null };
        const larger = open(largerId, made.value.larger, recipe, sizes);
        return larger.ok ? ok({ areas: areas.value, larger: larger.value }) : larger;
      }),

    layerDifference: (beforeId, afterId, column, preferred) =>
      guarded(async () => {
        const [before, after] = [kept(beforeId), kept(afterId)];
        const count = Math.max(before.columns.count, after.columns.count);
        if (count > MOST_COMPARED)
          return fail('layer.tooManyToCompare', {
            file: after.report.name,
            count,
            limit: MOST_COMPARED,
          });
        const { layerDifference } = await loadLate(() => import('../engine/difference/layerDifference'));
        return ok(layerDifference(before, after, column, preferred));
      }),

    columnValues: (layerId, name) =>
      guarded(async () => {
        const { columns } = kept(layerId);
        const column = findAttribute(columns, name);
        const values = Array.from({ length: column ? columns.count : 0 }, (_, feature) =>
          areaCodeOf(attributeValue(column!, feature)),
        );
        return ok([...new Set(values)]);
      }),

    layerRows: (layerId, question, query, from, count) =>
      guarded(async () => {
        const { columns, record } = kept(layerId);
        const allocation = question && (await allocationOf(layerId, question));
        if (allocation?.ok === false) return allocation;
        const key = JSON.stringify([question, query]);
        if (last?.columns !== columns || last.key !== key) {
          const standing = allocation && engine.standing(allocation.value, question.context);
          last = { columns, key, rows: orderedRows(columns, query, standing) };
        }
        const countOf = allocation
          ? (feature: number) => engine.featureCount(allocation.value, feature, question.context)
          : null;
        return ok({
          columns: columns.attributes.map(({ name, type }) => ({ name, type })),
          total: columns.count,
          matching: last.rows.length,
          rows: rowsAt({ columns, record }, last.rows.subarray(from, from + count), countOf),
        });
      }),
  };
}
