import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, Geometry, Polygon } from 'geojson';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverageCommand } from '../../../../scripts/coverage/coverageCommand';
import { box } from '../../../helpers/squareAreas';

const DATA = 'public/data';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactkaart-engine-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Row = Record<string, string | number | null>;

/** The rows that the command writes; it must end well. */
async function rowsBy(engine: 'columnar' | 'turf' | null, options: readonly string[]): Promise<Row[]> {
  const out = join(folder, `${engine}.json`);
  const args = [...options, '--date', '2026-11-22', '--out', out, ...(engine ? ['--engine', engine] : [])];
  const lines: string[] = [];
  const output = { line: (text: string) => void lines.push(text), status: () => undefined };
  expect(await coverageCommand(args, 'en', '2026-11-22', output), lines.join('\n')).toBe(0);
  return JSON.parse(readFileSync(out, 'utf8')) as Row[];
}

/** What an engine may not see differently: everything but quantities that were cut. */
function withoutCut(row: Row): Row {
  const { realised, planned, gap, share, pace_needed, ...rest } = row;
  expect([realised, planned, gap, share, pace_needed]).not.toContain(undefined);
  return rest;
}

test('both engines write the same table of points, lines and polygons', { timeout: 120_000 }, async () => {
  const options = [
    ...['--areas', `${DATA}/areas/municipalities-2025.fgb`, '--area-code', 'code', '--area-name', 'name'],
    ...['--inhabitants', `${DATA}/figures/municipalities-2025.csv:nis:inhabitants_2025`],
    ...['bomen', 'fiets', 'ontharding'].flatMap((target) => [
      '--layer',
      `${target}=${DATA}/measures/${target}.fgb`,
    ]),
  ];
  const columnar = await rowsBy('columnar', options);
  const turf = await rowsBy('turf', options);
  expect(columnar).toHaveLength(3 * 285);
  expect(turf.map(withoutCut)).toEqual(columnar.map(withoutCut));
  columnar.forEach(({ area_code, target, realised }, i) => {
    // A border of these outlines lies up to a few centimetres elsewhere in the plane; a path along it shows more.
    const room = target === 'bomen' ? 1e-9 * Number(realised) : 1.5 + 1e-6 * Number(realised);
    const difference = Math.abs(Number(turf[i]!['realised']) - Number(realised));
    expect(difference, `${area_code} ${target}`).toBeLessThanOrEqual(room);
  });
});

test('the engine that is asked for is the one that counts, and columnar is the usual one', async () => {
  const square = (west: number): Polygon => ({ type: 'Polygon', coordinates: [box(west, 51, 0.1)] });
  const put = (name: string, features: readonly { geometry: Geometry; properties: object }[]): string => {
    const file = join(folder, name);
    const all = features.map((feature) => ({ type: 'Feature', ...feature }) as Feature);
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: all }));
    return file;
  };
  const areas = put('areas.geojson', [
    { geometry: square(4), properties: { code: '11001', name: 'West' } },
    { geometry: square(4.1), properties: { code: '11002', name: 'East' } },
  ]);
  const trees = put('trees.geojson', [
    { geometry: { type: 'Point', coordinates: [4.05, 51.05] }, properties: {} },
    // On the border: the columnar engine moves it east in thought, the plain one takes the first code.
    { geometry: { type: 'Point', coordinates: [4.1, 51.05] }, properties: {} },
  ]);
  writeFileSync(join(folder, 'people.csv'), 'nis;people\n11001;1000\n11002;1000\n');
  const options = [
    ...['--areas', areas, '--area-code', 'code', '--area-name', 'name'],
    ...['--inhabitants', `${join(folder, 'people.csv')}:nis:people`, '--layer', `bomen=${trees}:count`],
  ];
  const realised = async (engine: 'columnar' | 'turf' | null) =>
    (await rowsBy(engine, options)).map((row) => row['realised']);
  expect(await realised('columnar')).toEqual([1, 1]);
  expect(await realised('turf')).toEqual([2, 0]);
  expect(await realised(null)).toEqual([1, 1]);
});
