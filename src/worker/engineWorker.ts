import * as Comlink from 'comlink';
import type { Result } from '../domain/result';
import { createEngineApi } from './createEngineApi';
import { positionBuffers } from '../engine/measureGeometry';
import { columnarEngine } from '../engine/columnar/columnarEngine';
import { warmUp } from '../engine/columnar/warmUp';
// The site's own layers have this form: what reads it comes with the worker, not one way to the server later.
import '../io/formats/flatgeobuf/readFlatGeobuf';
import type { EngineApi } from './protocol';
import { readingAside } from './readAside';

function handOver(result: Result<Uint8Array>): Result<Uint8Array> {
  return result.ok ? Comlink.transfer(result, [result.value.buffer]) : result;
}

const api = createEngineApi(columnarEngine, readingAside());

/** The same calls; large answers are handed over to the page instead of copied. */
const transferring: EngineApi = {
  ...api,
  positions: async (layerId) => {
    const result = await api.positions(layerId);
    return result.ok ? Comlink.transfer(result, positionBuffers(result.value)) : result;
  },
  countMeasures: async (...request) => {
    const result = await api.countMeasures(...request);
    // Made for this answer alone; the tally beside it is a few numbers per area.
    return result.ok ? Comlink.transfer(result, [result.value.standing.buffer]) : result;
  },
  previewMeasures: async (...request) => {
    const result = await api.previewMeasures(...request);
    return result.ok ? Comlink.transfer(result, [result.value.standing.buffer]) : result;
  },
  exportCoverage: async (request) => handOver(await api.exportCoverage(request)),
  exportMeasures: async (request) => handOver(await api.exportMeasures(request)),
  keptLayer: async (layerId) => {
    const result = await api.keptLayer(layerId);
    return result.ok ? Comlink.transfer(result, [result.value.buffer]) : result;
  },
};

Comlink.expose(transferring);
// While the page fetches what there is to read.
void warmUp();
