import * as Comlink from 'comlink';
import { createEngineApi } from './createEngineApi';
import type { LayerPositions } from './measureGeometry';
import { columnarEngine } from './columnar/columnarEngine';
import { warmUp } from './columnar/warmUp';
import type { EngineApi } from './protocol';

function buffersOf({ points, lines, polygons }: LayerPositions): ArrayBufferLike[] {
  return [points, lines, polygons].flatMap((kind) => Object.values(kind).map((column) => column.buffer));
}

const api = createEngineApi(columnarEngine);

/** The same calls; large answers are handed over to the page instead of copied. */
const transferring: EngineApi = {
  ...api,
  positions: async (layerId) => {
    const result = await api.positions(layerId);
    return result.ok ? Comlink.transfer(result, buffersOf(result.value)) : result;
  },
};

Comlink.expose(transferring);
// While the page fetches what there is to read.
void warmUp();
