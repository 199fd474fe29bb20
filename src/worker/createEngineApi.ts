import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import { attributeValue } from '../features/columns';
import { rowNumber } from '../features/rowFates';
import { LateCodeError, loadLate } from '../io/lateCode';
import { inspectAddress, readLayer } from '../io/readLayer';
import { bordersIn } from '../engine/areaOutlines';
import { SHAPE_RECIPE, shapeColumns } from '../engine/areaShapes/shapeLayer';
import { exportCoverage, exportMeasures, exportOwnAreas } from './exportFiles';
import type { Allocation, CoverageEngine } from '../engine/engine';
import { tabulateCyclePaths } from '../engine/cyclePaths/tabulateCyclePaths';
import { knownMeasures, knownPlansOf } from '../engine/knownPlans';
import { inspectPlannedFile, plannedFile } from '../engine/plannedFile';
import { inspectMeasures } from '../engine/inspectMeasures';
import { positionsBounds } from '../engine/measureGeometry';
import { Jobs } from './jobs';
import { gridUnits } from '../engine/population/gridUnits';
import { readGrid } from '../engine/population/readGrid';
import { servesTarget } from '../engine/servesTarget';
import { fingerprintOf } from '../io/layerSource';
import { countedRows, importCalls } from './importCalls';
import { figureCalls } from './figureCalls';
import { lateCalls } from './lateCalls';
import type { PlanCalls } from './planCalls';
import type { ShapeCalls } from './shapeCalls';
import { layerCalls } from './layerCalls';
import type { Read } from './readAside';
import { openAreas } from './openAreas';
import { OpenLayers } from './openLayers';
import type { ProjectCalls } from './projectCalls';
import type { EngineApi } from './protocol';
import { tallyNormParts } from '../engine/tallyNormParts';

/** Names of the calls whose code comes with the first of them; one that is not here is an error of types. */
const SHAPE_CALLS: Record<keyof ShapeCalls, true> = { shapeArea: true, readShapes: true, neighbours: true };
const PLAN_CALLS: Record<keyof PlanCalls, true> = {
  ...{ openPlan: true, closePlan: true, putPlanned: true, movePlanned: true, removePlanned: true },
  ...{ previewPlanned: true, plannedTallies: true, plannedShares: true, plannedOverlap: true },
  ...{ writeScenario: true, readScenario: true },
};
const PROJECT_CALLS: Record<keyof ProjectCalls, true> = {
  ...{ fingerprint: true, keptLayer: true, openKept: true, sizesInProject: true },
  ...{ writeProject: true, readProject: true },
};

/**
 * The engine with what it has read: what the worker offers to the page, and usable as it is in Node.
 * Whatever goes wrong inside becomes the problem `engine.failed`, or `code.notLoaded` for code that did not come; the page never waits for an answer that does not come.
 * @param readWith what reads files, where that is not this thread
 */
export function createEngineApi(engine: CoverageEngine, readWith: Read = readLayer): EngineApi {
  const open = new OpenLayers();
  const { kept, openedAreas } = open;
  const jobs = new Jobs();

  async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof LateCodeError) return fail('code.notLoaded', {});
      return fail('engine.failed', { cause: error instanceof Error ? error.message : String(error) });
    }
  }

  async function allocationOf(
    ...[job, areasId, layerId, recipe, , onProgress]: Parameters<EngineApi['countMeasures']>
  ): Promise<Result<Allocation>> {
    // The days stand between the two, so that what belongs to either is found by an end.
    const key = `${areasId}/${recipe.fromYear}-${recipe.deadline}/${layerId}`;
    const known = open.allocations.get(key);
    if (known && JSON.stringify(known.recipe) === JSON.stringify(recipe)) return ok(known);
    const areas = openedAreas(areasId);
    const { columns, report } = kept(layerId);
    const serves = servesTarget(columns, recipe, report.name);
    if (!serves.ok) return serves;
    const allocation = await jobs.run(job, (signal) =>
      engine.allocate(areas, columns, recipe, report.name, { signal, ...(onProgress && { onProgress }) }),
    );
    // Closed, or opened anew, while it was shared out: nobody may count with it any more.
    if (open.prepared.get(areasId) !== areas || open.layers.get(layerId)?.columns !== columns)
      return fail('cancelled', {});
    if (allocation.ok) open.allocations.set(key, allocation.value);
    return allocation;
  }

  return {
    readLayer: (job, layerId, source, bounds, onProgress) =>
      guarded(async () => {
        // Before it is read: a driver may use the bytes up.
        const fingerprint = fingerprintOf(source);
        const read = await jobs.run(job, (signal) =>
          readWith(source, { signal, ...(bounds && { bounds }), ...(onProgress && { onProgress }) }),
        );
        if (!read.ok) return read;
        if (read.value.columns.count === 0) return fail('layer.noFeatures', { file: source.name });
        const isWhole = source.kind === 'bytes' || !source.positionsOnly;
        const whole = isWhole ? null : { ...source, positionsOnly: false };
        open.layers.set(layerId, { ...read.value, whole, fingerprint });
        return ok(read.value.report);
      }),

    inspectAddress: (job, source) =>
      guarded(() => jobs.run(job, (signal) => inspectAddress(source, { signal }))),

    openAreas: (...request) => guarded(async () => openAreas(engine, open, ...request)),

    openShapes: (layerId, areas) =>
      guarded(async () => {
        open.keepMade(layerId, shapeColumns(areas));
        return openAreas(engine, open, layerId, SHAPE_RECIPE, new Map());
      }),

    openPopulationGrid: (unitsId, source, recipe) =>
      guarded(async () => {
        const grid = await readGrid(source, recipe);
        if (!grid.ok) return grid;
        open.units.set(unitsId, gridUnits(grid.value));
        return ok(null);
      }),

    populationShares: (areasId, unitsId) =>
      guarded(async () => {
        const [areas, small] = [open.prepared.get(areasId), open.units.get(unitsId)];
        if (!areas || !small) throw new Error(`${areas ? unitsId : areasId} is not open`);
        return engine.sharePopulation(areas, small);
      }),

    inspectMeasures: (layerId, recipe) =>
      guarded(async () => ok(inspectMeasures(kept(layerId).columns, recipe))),

    countMeasures: (...request) =>
      guarded(async () => {
        const allocation = await allocationOf(...request);
        if (!allocation.ok) return allocation;
        const context = request[4];
        const layer = kept(request[2]);
        const standing = engine.standing(allocation.value, context);
        const summary = engine.summary(allocation.value, context);
        return ok({
          tally: tallyNormParts(engine, allocation.value, layer.columns, context),
          outside: allocation.value.outside,
          standing,
          summary,
          rows: countedRows(layer, summary, standing),
        });
      }),

    measureFacts: (areasId, layerId, recipe, context, feature) =>
      guarded(async () => {
        const allocation = await allocationOf('facts', areasId, layerId, recipe, context, null);
        if (!allocation.ok) return allocation;
        const { columns, record } = kept(layerId);
        const { attributes } = columns;
        return ok({
          row: rowNumber(record, feature),
          count: engine.featureCount(allocation.value, feature, context),
          attributes: attributes.flatMap((column) => {
            const value = attributeValue(column, feature);
            return value === null || value === '' ? [] : [{ name: column.name, value }];
          }),
        });
      }),

    knownPlans: (areasId, layerId, recipe, context) =>
      guarded(async () => {
        const allocation = await allocationOf('known plans', areasId, layerId, recipe, context, null);
        return allocation.ok ? ok(knownPlansOf(engine, allocation.value, context)) : allocation;
      }),
    knownMeasures: (layerId, recipe, plans, { scenario, ids }) =>
      guarded(async () => {
        const idOf = new Map(plans.map(({ feature }, at) => [feature, ids[at] ?? '']));
        const into = { scenario, idOf: (feature: number) => idOf.get(feature) ?? '' };
        return ok(knownMeasures(kept(layerId).columns, recipe, plans, into));
      }),

    inspectPlanned: (layerId, recipe) =>
      guarded(async () => ok(inspectPlannedFile(kept(layerId).columns, recipe))),
    plannedMeasures: (layerId, recipe, { scenario, idStart }) =>
      guarded(async () => {
        const into = { scenario, idOf: (row: number) => `${idStart}${row}` };
        return ok(plannedFile(kept(layerId).columns, recipe, into));
      }),

    secondCount: (job, { areasId, areas, layers: asked, context }, onProgress) =>
      guarded(() =>
        jobs.run(job, async (signal) => {
          const level = openedAreas(areasId);
          const counted = asked.map(({ layerId, recipe }) => {
            const { columns, report } = kept(layerId);
            return { columns, recipe, file: report.name };
          });
          // Nobody pays for the other engine before it is asked for.
          const { secondCount } = await loadLate(() => import('../engine/secondCount/secondCount'));
          return secondCount(level, areas, counted, context, { signal, ...(onProgress && { onProgress }) });
        }),
      ),

    tabulateCyclePaths: (areasId, layerId, recipe, context) =>
      guarded(async () => {
        const allocation = await allocationOf('report', areasId, layerId, recipe, context, null);
        if (!allocation.ok) return allocation;
        const areaCount = openedAreas(areasId).areas.length;
        const { columns } = kept(layerId);
        return ok(tabulateCyclePaths(engine, allocation.value, columns, context, areaCount));
      }),

    areaAt: (areasId, place) => guarded(async () => ok(engine.areaAt(openedAreas(areasId), place))),

    bordersIn: (areasId, box) =>
      guarded(async () => ok(bordersIn(openedAreas(areasId).columns.polygons, box))),

    printShapes: (areasId) =>
      guarded(async () => {
        const { areas, columns } = openedAreas(areasId);
        const { printShapes } = await loadLate(() => import('../engine/printShapes/printShapes'));
        return ok(printShapes(areas.length, columns.polygons));
      }),

    positions: (layerId) =>
      guarded(async () => {
        const { points, lines, polygons } = kept(layerId).columns;
        const positions = { points, lines, polygons };
        // A copy: what is handed over to the page is gone here.
        return ok({ ...structuredClone(positions), bounds: positionsBounds(positions) });
      }),

    exportCoverage: (request) =>
      guarded(async () => exportCoverage(openedAreas(request.areasId).columns, request)),
    exportMeasures: (request) =>
      guarded(async () => {
        const { columns, whole } = kept(request.layerId);
        const read = whole && (await readLayer(whole));
        return read?.ok === false ? read : exportMeasures(read?.value.columns ?? columns, request);
      }),
    exportOwnAreas: (request) => guarded(async () => exportOwnAreas(request)),

    dropLayer: async (layerId) => {
      open.forget(layerId);
    },

    cancel: async (job) => {
      jobs.cancel(job);
    },

    ...importCalls(engine, { kept, openedAreas, guarded }),

    ...figureCalls({ kept, openedAreas, guarded }),

    // Most visits draw and plan nothing; the library that buffers shapes alone is two fifths of the engine.
    ...lateCalls(SHAPE_CALLS, guarded, () =>
      loadLate(async () => (await import('./shapeCalls')).shapeCalls(kept, openedAreas)),
    ),
    ...lateCalls(PLAN_CALLS, guarded, () =>
      loadLate(async () => (await import('./planCalls')).planCalls(openedAreas)),
    ),
    ...lateCalls(PROJECT_CALLS, guarded, () =>
      loadLate(async () => (await import('./projectCalls')).projectCalls(kept, open.keep)),
    ),

    ...layerCalls(engine, {
      kept,
      openedAreas,
      guarded,
      open: (layerId, columns, recipe, sizes) => {
        open.keepMade(layerId, columns);
        return openAreas(engine, open, layerId, recipe, sizes);
      },
      allocationOf: (layerId, { areasId, recipe, context }) =>
        allocationOf('rows', areasId, layerId, recipe, context, null),
    }),
  };
}
