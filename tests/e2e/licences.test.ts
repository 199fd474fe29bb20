import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('the build lists the licence of every package in it, and one library of each kind of geometry', async () => {
  const list = await readFile('dist/licences.txt', 'utf8');
  const licences = list.split(`\n\n${'='.repeat(80)}\n\n`).map((licence) => licence.trim().split('\n'));
  const heads = licences.map(([head]) => head!);
  for (const head of heads) expect(head).toMatch(/^\S+ \d+\.\d+\.\d+\S* \(.+\)$/);
  const names = heads.map((head) => head.split(' ')[0]!);
  expect(names).toEqual(
    expect.arrayContaining([
      ...['react', 'maplibre-gl', 'gdal3.js', '@sqlite.org/sqlite-wasm', '@fontsource/source-sans-3'],
      // Inside a file of MapLibre.
      ...['gl-matrix', '@mapbox/vector-tile'],
    ]),
  );
  // What GDAL was compiled with; and no package is without words or the place where they stand.
  expect(list).toMatch(/\[Proj 9[\s\S]+\[Geos 3/);
  for (const lines of licences) expect(lines.length).toBeGreaterThan(2);
  expect(names.filter((name) => /(^|\/)jsts$/.test(name))).toEqual(['@turf/jsts']);
});
