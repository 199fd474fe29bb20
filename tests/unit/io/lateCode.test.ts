import { expect, test } from 'vitest';
import { createEngineApi } from '../../../src/worker/createEngineApi';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { EXPORT_WRITERS } from '../../../src/io/exports/formats/exportWriters';
import { LateCodeError, loadLate } from '../../../src/io/lateCode';

test('code that does not come is an error of its own, with the cause', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module');
  const failing = loadLate(() => Promise.reject(cause));
  await expect(failing).rejects.toBeInstanceOf(LateCodeError);
  await expect(failing).rejects.toMatchObject({ cause });
});

test('a writer that does not come is a problem with words, and the next try writes', async () => {
  const engine = createEngineApi(columnarEngine);
  const request = {
    areas: [],
    provenance: [],
    format: 'geojson',
    language: 'nl',
    fileName: 'eigen',
    geometry: { crs: 'EPSG:4326', decimals: 7 },
  } as const;
  const { geojson } = EXPORT_WRITERS;
  EXPORT_WRITERS.geojson = () => loadLate(() => Promise.reject(new TypeError('404')));
  try {
    expect(await engine.exportOwnAreas(request)).toMatchObject({ problem: { code: 'code.notLoaded' } });
  } finally {
    EXPORT_WRITERS.geojson = geojson;
  }
  expect((await engine.exportOwnAreas(request)).ok).toBe(true);
});
