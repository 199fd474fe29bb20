import * as Comlink from 'comlink';
import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import { positionBuffers } from '../engine/measureGeometry';
import { loadLate, watched } from '../io/lateCode';
import { newestOnly } from './newestOnly';
import type { EngineApi, ProgressListener } from './protocol';

/** Hears where the engine runs when that is not as it should be. */
export interface EngineListener {
  /** No worker could be started; the page counts itself. */
  onInPage(): void;
  /** The worker ended by itself, with all that was open in it. */
  onStopped(): void;
}

/** What the client needs of the surroundings. */
export interface EngineSources {
  /** Start the worker; throws where workers are forbidden. */
  startWorker(): Worker;
  /** The same engine for this thread. */
  loadInPage(): Promise<EngineApi>;
}

const SOURCES: EngineSources = {
  startWorker: () =>
    new Worker(new URL('./engineWorker.ts', import.meta.url), { type: 'module', name: 'engine' }),
  loadInPage: async () => {
    const [{ createEngineApi }, { columnarEngine }] = await loadLate(() =>
      Promise.all([import('./createEngineApi'), import('../engine/columnar/columnarEngine')]),
    );
    return createEngineApi(columnarEngine);
  },
};

/** The calls that write a file: whoever asked for it waits, and nothing tells how far it is. */
const WRITES: ReadonlySet<keyof EngineApi> = new Set([
  ...(['exportCoverage', 'exportMeasures', 'exportOwnAreas', 'rowsFile'] as const),
  ...(['writeScenario', 'writeProject'] as const),
]);

/**
 * The engine's calls as the page makes them. They run in a worker; in the page where no worker can be started (they
 * are forbidden, or its script did not come). Every call is answered: with `code.notLoaded` when there is no engine
 * at all, which the next call tries to load again, and with `engine.stopped` when the worker ended, also for what was
 * asked of it before. A project can still be written then, without the layers that were in the worker.
 */
export function startEngine(listener: EngineListener, sources: EngineSources = SOURCES): EngineApi {
  const waiting = new Set<(answer: Result<never>) => void>();
  let stopped = false;
  let starting: Promise<Result<EngineApi>> | null = null;

  const stop = (): void => {
    stopped = true;
    for (const answer of waiting) answer(fail('engine.stopped', {}));
    waiting.clear();
    listener.onStopped();
  };

  const start = async (): Promise<Result<EngineApi>> => {
    const engine = await inWorker(sources.startWorker, stop);
    if (engine) return ok(engine);
    try {
      const inPage = await sources.loadInPage();
      listener.onInPage();
      return ok(inPage);
    } catch {
      starting = null;
      return fail('code.notLoaded', {});
    }
  };
  const ready = (): Promise<Result<EngineApi>> => (starting ??= start());
  // While the page fetches what there is to read.
  void ready();

  const ask = async (
    name: keyof EngineApi,
    call: (engine: EngineApi) => Promise<unknown>,
  ): Promise<unknown> => {
    const engine = await ready();
    // Asked after the wait, as the worker may end while a call stands in line.
    if (stopped) return name === 'writeProject' ? call(withoutEngine) : fail('engine.stopped', {});
    if (!engine.ok) return engine;
    return new Promise((resolve, reject) => {
      waiting.add(resolve);
      void call(engine.value)
        .then(resolve, reject)
        .finally(() => waiting.delete(resolve));
    });
  };
  return new Proxy({} as EngineApi, {
    get:
      (_, name: keyof EngineApi) =>
      (...request: never[]) => {
        const answer = ask(name, (engine) =>
          (engine[name] as (...asked: never[]) => Promise<unknown>)(...request),
        );
        return WRITES.has(name) ? watched(answer) : answer;
      },
  });
}

/** What is left when the worker ended: the project as text. Files of its layers are asked for when it is opened. */
const withoutEngine = {
  writeProject: async (project) => {
    try {
      const { writeProject } = await loadLate(() => import('../io/project/projectFile'));
      return ok(writeProject(project, new Map()));
    } catch {
      return fail('code.notLoaded', {});
    }
  },
} as Pick<EngineApi, 'writeProject'> as EngineApi;

/** The engine of a worker once it answers; null when it does not start. */
async function inWorker(startWorker: () => Worker, onEnd: () => void): Promise<EngineApi | null> {
  let worker: Worker;
  try {
    worker = startWorker();
  } catch {
    return null;
  }
  const engine = workerEngine(worker);
  return new Promise((resolve) => {
    let runs = false;
    const end = (): void => {
      worker.removeEventListener('error', end);
      worker.terminate();
      if (runs) onEnd();
      else resolve(null);
    };
    worker.addEventListener('error', end);
    // Stopping no work is the least that it can be asked for.
    void engine.cancel('').then(() => {
      runs = true;
      resolve(engine);
    });
  });
}

/** The worker's calls, with progress listeners bridged to the other thread. */
function workerEngine(worker: Worker): EngineApi {
  const remote = Comlink.wrap<EngineApi>(worker);
  const bridge = (listener: ProgressListener | null) => (listener ? Comlink.proxy(listener) : null);
  return {
    readLayer: (job, layerId, source, bounds, onProgress) =>
      remote.readLayer(
        job,
        layerId,
        source.kind === 'bytes' ? Comlink.transfer(source, [source.bytes.buffer]) : source,
        bounds,
        bridge(onProgress),
      ),
    countMeasures: (job, areasId, layerId, recipe, context, onProgress) =>
      remote.countMeasures(job, areasId, layerId, recipe, context, bridge(onProgress)),
    secondCount: (job, request, onProgress) => remote.secondCount(job, request, bridge(onProgress)),
    inspectAddress: (...request) => remote.inspectAddress(...request),
    openAreas: (...request) => remote.openAreas(...request),
    openPopulationGrid: (...request) => remote.openPopulationGrid(...request),
    populationShares: (...request) => remote.populationShares(...request),
    openShapes: (...request) => remote.openShapes(...request),
    shapeArea: (request) => remote.shapeArea(request),
    readShapes: (...request) => remote.readShapes(...request),
    inspectMeasures: (...request) => remote.inspectMeasures(...request),
    previewMeasures: newestOnly((...request) => remote.previewMeasures(...request)),
    duplicateRows: (layerId) => remote.duplicateRows(layerId),
    joinFigures: (...request) => remote.joinFigures(...request),
    guessTable: (...request) => remote.guessTable(...request),
    tableYears: (...request) => remote.tableYears(...request),
    guessColumnKey: (...request) => remote.guessColumnKey(...request),
    firstRows: (...request) => remote.firstRows(...request),
    rowsFile: (...request) => remote.rowsFile(...request),
    measureFacts: (...request) => remote.measureFacts(...request),
    knownPlans: (...request) => remote.knownPlans(...request),
    knownMeasures: (...request) => remote.knownMeasures(...request),
    inspectPlanned: (...request) => remote.inspectPlanned(...request),
    plannedMeasures: (...request) => remote.plannedMeasures(...request),
    tabulateCyclePaths: (...request) => remote.tabulateCyclePaths(...request),
    areaAt: (...request) => remote.areaAt(...request),
    bordersIn: (...request) => remote.bordersIn(...request),
    neighbours: (...request) => remote.neighbours(...request),
    printShapes: (areasId) => remote.printShapes(areasId),
    positions: (layerId) => remote.positions(layerId),
    exportCoverage: (request) => remote.exportCoverage(request),
    exportMeasures: (request) => remote.exportMeasures(request),
    exportOwnAreas: (request) => remote.exportOwnAreas(request),
    dropLayer: (layerId) => remote.dropLayer(layerId),
    cancel: (job) => remote.cancel(job),
    fingerprint: (layerId) => remote.fingerprint(layerId),
    keptLayer: (layerId) => remote.keptLayer(layerId),
    openKept: (layerId, bytes, file) =>
      remote.openKept(layerId, Comlink.transfer(bytes, [bytes.buffer]), file),
    sizesInProject: (layerIds) => remote.sizesInProject(layerIds),
    writeProject: (...request) => remote.writeProject(...request),
    readProject: (...request) => remote.readProject(...request),
    openBoundaries: (...request) => remote.openBoundaries(...request),
    layerDifference: (...request) => remote.layerDifference(...request),
    columnValues: (...request) => remote.columnValues(...request),
    layerRows: (...request) => remote.layerRows(...request),
    openPlan: (...request) => remote.openPlan(...request),
    putPlanned: (planId, columns, edits) =>
      remote.putPlanned(planId, Comlink.transfer(columns, positionBuffers(columns)), edits),
    movePlanned: (...request) => remote.movePlanned(...request),
    removePlanned: (...request) => remote.removePlanned(...request),
    previewPlanned: newestOnly((...request) => remote.previewPlanned(...request)),
    plannedTallies: (...request) => remote.plannedTallies(...request),
    plannedShares: (...request) => remote.plannedShares(...request),
    plannedOverlap: (...request) => remote.plannedOverlap(...request),
    closePlan: (planId) => remote.closePlan(planId),
    writeScenario: (...request) => remote.writeScenario(...request),
    readScenario: (...request) => remote.readScenario(...request),
  };
}
