import * as Comlink from 'comlink';
import type { EngineApi, ProgressListener } from './protocol';

/** The worker's calls as the page makes them, with progress listeners bridged to the other thread. */
export function startEngine(): EngineApi {
  const worker = new Worker(new URL('./engineWorker.ts', import.meta.url), {
    type: 'module',
    name: 'engine',
  });
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
    openAreas: (...request) => remote.openAreas(...request),
    openPopulationGrid: (...request) => remote.openPopulationGrid(...request),
    populationShares: (...request) => remote.populationShares(...request),
    openShapes: (...request) => remote.openShapes(...request),
    shapeArea: (request) => remote.shapeArea(request),
    readShapes: (...request) => remote.readShapes(...request),
    inspectMeasures: (...request) => remote.inspectMeasures(...request),
    tabulateCyclePaths: (...request) => remote.tabulateCyclePaths(...request),
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
  };
}
