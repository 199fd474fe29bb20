import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('the build lists the licence of every package in it, and one library of each kind of geometry', async () => {
  const list = await readFile('dist/licences.txt', 'utf8');
  const heads = list.split(`\n\n${'='.repeat(80)}\n\n`).map((licence) => licence.trim().split('\n')[0]!);
  for (const head of heads) expect(head).toMatch(/^\S+ \d+\.\d+\.\d+\S* \(.+\)$/);
  const names = heads.map((head) => head.split(' ')[0]!);
  expect(names).toEqual(
    expect.arrayContaining(['react', 'maplibre-gl', 'gdal3.js', '@sqlite.org/sqlite-wasm']),
  );
  expect(names.filter((name) => /(^|\/)jsts$/.test(name))).toEqual(['@turf/jsts']);
});
