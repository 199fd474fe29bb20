import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Columns } from '../io/columns';
import { coverageCsvForExcel } from '../io/exports/coverageCsvForExcel';
import { coverageFeatureCollection } from '../io/exports/coverageFeatureCollection';
import { measureFeatureCollection } from '../io/exports/measureFeatureCollection';
import type { ImportReport } from '../io/importReport';
import { readLayer } from '../io/readLayer';
import { areaBoxes } from './areaBoxes';
import { areaOutlines } from './areaOutlines';
import { composeShape } from './areaShapes/composeShape';
import { readShapes } from './areaShapes/readShapes';
import { shapeArea } from './areaShapes/shapeArea';
import { SHAPE_RECIPE, shapeColumns, shapeReport } from './areaShapes/shapeLayer';
import type { Allocation, CoverageEngine, PreparedAreas } from './engine';
import type { AreaRecipe } from './layerRecipe';
import { fingerprintOf, projectCalls } from './projectCalls';
import type { Fingerprint } from './projectCalls';
import type { EngineApi, OpenedAreas } from './protocol';

interface KeptLayer {
  columns: Columns;
  report: ImportReport;
  fingerprint: Fingerprint | null;
}

/** Keeps the work that runs under a name, so that it can be stopped. */
class Jobs {
  readonly #running = new Map<string, Set<AbortController>>();

  async run<T>(job: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const same = this.#running.get(job) ?? new Set();
    this.#running.set(job, same.add(controller));
    try {
      return await work(controller.signal);
    } finally {
      same.delete(controller);
      if (same.size === 0) this.#running.delete(job);
    }
  }

  cancel(job: string): void {
    this.#running.get(job)?.forEach((controller) => {
      controller.abort();
    });
  }
}

const utf8 = new TextEncoder();

function geoJsonUrl(collection: object): string {
  return URL.createObjectURL(new Blob([JSON.stringify(collection)], { type: 'application/geo+json' }));
}

/**
 * The engine with what it has read: what the worker offers to the page, and usable as it is in Node.
 * Whatever goes wrong inside becomes the problem `engine.failed`; the page never waits for an answer that does not come.
 */
export function createEngineApi(engine: CoverageEngine): EngineApi {
  const layers = new Map<string, KeptLayer>();
  const prepared = new Map<string, PreparedAreas>();
  const allocations = new Map<string, Allocation>();
  const jobs = new Jobs();

  async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work();
    } catch (error) {
      return fail('engine.failed', { cause: error instanceof Error ? error.message : String(error) });
    }
  }

  function kept(layerId: string): KeptLayer {
    const layer = layers.get(layerId);
    if (!layer) throw new Error(`layer ${layerId} is not open`);
    return layer;
  }

  async function allocationOf(
    ...[job, areasId, layerId, recipe, , onProgress]: Parameters<EngineApi['countMeasures']>
  ): Promise<Result<Allocation>> {
    // The year stands between the two, so that what belongs to either is found by an end.
    const key = `${areasId}/${recipe.fromYear}/${layerId}`;
    const known = allocations.get(key);
    if (known && JSON.stringify(known.recipe) === JSON.stringify(recipe)) return ok(known);
    const areas = prepared.get(areasId);
    if (!areas) throw new Error(`areas ${areasId} are not open`);
    const { columns, report } = kept(layerId);
    const allocation = await jobs.run(job, (signal) =>
      engine.allocate(areas, columns, recipe, report.name, { signal, ...(onProgress && { onProgress }) }),
    );
    if (allocation.ok) allocations.set(key, allocation.value);
    return allocation;
  }

  function openAreas(
    layerId: string,
    recipe: AreaRecipe,
    sizes: ReadonlyMap<string, number>,
  ): Result<OpenedAreas> {
    const { columns, report } = kept(layerId);
    const areas = engine.prepareAreas(columns, recipe, report.name);
    if (!areas.ok) return areas;
    prepared.set(layerId, areas.value);
    const { outlines, labels } = areaOutlines(areas.value.areas, columns.polygons, sizes);
    return ok({
      areas: areas.value.areas,
      ...areaBoxes(areas.value.areas.length, columns.polygons),
      outlineUrl: geoJsonUrl(outlines),
      labelUrl: geoJsonUrl(labels),
    });
  }

  function forget(layerId: string): void {
    layers.delete(layerId);
    prepared.delete(layerId);
    for (const key of allocations.keys()) {
      if (key.startsWith(`${layerId}/`) || key.endsWith(`/${layerId}`)) allocations.delete(key);
    }
  }

  return {
    readLayer: (job, layerId, source, bounds, onProgress) =>
      guarded(async () => {
        // Before it is read: a driver may use the bytes up.
        const fingerprint = fingerprintOf(source);
        const read = await jobs.run(job, (signal) =>
          readLayer(source, { signal, ...(bounds && { bounds }), ...(onProgress && { onProgress }) }),
        );
        if (!read.ok) return read;
        if (read.value.columns.count === 0) return fail('layer.noFeatures', { file: source.name });
        layers.set(layerId, { ...read.value, fingerprint });
        return ok(read.value.report);
      }),

    openAreas: (...request) => guarded(async () => openAreas(...request)),

    openShapes: (layerId, areas) =>
      guarded(async () => {
        forget(layerId);
        const columns = shapeColumns(areas);
        layers.set(layerId, { columns, report: shapeReport(columns), fingerprint: null });
        return openAreas(layerId, SHAPE_RECIPE, new Map());
      }),

    shapeArea: (request) =>
      guarded(async () => {
        if (request.kind !== 'compose') return shapeArea(request);
        const areas = prepared.get(request.areasId)?.areas ?? [];
        return composeShape(kept(request.areasId).columns.polygons, areas, request.codes);
      }),

    readShapes: (layerId, nameColumn) =>
      guarded(async () => {
        const { columns, report } = kept(layerId);
        return readShapes(columns, nameColumn, report.name);
      }),

    countMeasures: (...request) =>
      guarded(async () => {
        const allocation = await allocationOf(...request);
        if (!allocation.ok) return allocation;
        const context = request[4];
        return ok({
          tally: engine.tally(allocation.value, context),
          outside: allocation.value.outside,
          standing: engine.standing(allocation.value, context),
        });
      }),

    positions: (layerId) =>
      guarded(async () => {
        const { points, lines, polygons } = kept(layerId).columns;
        // A copy: what is handed over to the page is gone here.
        return ok(structuredClone({ points, lines, polygons }));
      }),

    exportCoverage: ({ format, areasId, table, context, language }) =>
      guarded(async () => {
        if (format === 'csv') return ok(utf8.encode(coverageCsvForExcel(table, context, language)));
        const text = coverageFeatureCollection({ columns: kept(areasId).columns, table, context });
        return text.ok ? ok(utf8.encode(text.value)) : text;
      }),

    exportMeasures: ({ layerId, ...about }) =>
      guarded(async () => {
        const text = measureFeatureCollection(kept(layerId).columns, about);
        return text.ok ? ok(utf8.encode(text.value)) : text;
      }),

    dropLayer: async (layerId) => {
      forget(layerId);
    },

    cancel: async (job) => {
      jobs.cancel(job);
    },

    ...projectCalls(kept, guarded),
  };
}
