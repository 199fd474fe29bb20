import * as Comlink from 'comlink';
import { createEngineApi } from './createEngineApi';
import { plainEngine } from './plain/plainEngine';
import type { EngineApi } from './protocol';

const api = createEngineApi(plainEngine);

/** The same calls; large answers are handed over to the page instead of copied. */
const transferring: EngineApi = {
  ...api,
  measureGeometry: async (...request) => {
    const geometry = await api.measureGeometry(...request);
    const { points, lines, polygons, standing } = geometry;
    return Comlink.transfer(geometry, [
      ...[points.positions, points.feature, lines.positions, lines.start, lines.feature].map(
        ({ buffer }) => buffer,
      ),
      ...[polygons.positions, polygons.ringStart, polygons.polygonStart].map(({ buffer }) => buffer),
      polygons.feature.buffer,
      standing.buffer,
    ]);
  },
};

Comlink.expose(transferring);
