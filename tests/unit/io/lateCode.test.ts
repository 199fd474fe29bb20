import { expect, test, vi } from 'vitest';
import { createEngineApi } from '../../../src/worker/createEngineApi';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { FORMAT_FACTS } from '../../../src/io/exports/exportFormats';
import { LateCodeError, loadLate, LONG_WAIT, onLateSilence } from '../../../src/io/lateCode';

test('code that does not come is an error of its own, with the cause', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module');
  const failing = loadLate(() => Promise.reject(cause));
  await expect(failing).rejects.toBeInstanceOf(LateCodeError);
  await expect(failing).rejects.toMatchObject({ cause });
});

test('code of which nothing is heard is told once for all of it, and no longer when the last has come or failed', async () => {
  vi.useFakeTimers();
  const told: boolean[] = [];
  onLateSilence((isSilent) => told.push(isSilent));
  try {
    let [come, fail] = [(): void => undefined, (): void => undefined];
    const first = loadLate(() => new Promise<void>((resolve) => (come = resolve)));
    const second = loadLate(() => new Promise((_, reject) => (fail = reject)));
    await loadLate(() => Promise.resolve());
    vi.advanceTimersByTime(LONG_WAIT - 1);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(new Set(told)).toEqual(new Set([true]));
    come();
    await first;
    expect(told.at(-1)).toBe(true);
    fail();
    await expect(second).rejects.toThrow(LateCodeError);
    expect(told.at(-1)).toBe(false);
  } finally {
    onLateSilence(() => undefined);
    vi.useRealTimers();
  }
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
  const { load } = FORMAT_FACTS.geojson;
  FORMAT_FACTS.geojson.load = () => loadLate(() => Promise.reject(new TypeError('404')));
  try {
    expect(await engine.exportOwnAreas(request)).toMatchObject({ problem: { code: 'code.notLoaded' } });
  } finally {
    FORMAT_FACTS.geojson.load = load;
  }
  expect((await engine.exportOwnAreas(request)).ok).toBe(true);
});
