import { expect, test } from 'vitest';
import { sheetRow, workbook } from '../../../scripts/hostile/madeForms';
import { watchReads } from '../../../src/io/formats/gdal/watchReads';
import type { Progress } from '../../../src/io/layerSource';
import { readLayer } from '../../../src/io/readLayer';
import { shareOfProgress } from '../../../src/io/shareOfProgress';
import { readOk } from '../../helpers/readFixture';
import { expectToGoOn, readingShares } from '../../helpers/readingShares';

test('a sheet tells how far it is while its library reads it', async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>4.4</v></c><c r="B${at + 2}"><v>51</v></c></row>`,
  );
  const { onProgress, shares } = readingShares();
  const read = await readOk(workbook(sheetRow(1, ['lon', 'lat']) + rows.join('')), { onProgress });
  expect(read.report.pointCount).toBe(5000);
  expectToGoOn(shares);
  // Twice 4096 of 10,000 numbers.
  expect(shares.filter((share) => share > 0.2 && share < 0.7)).toHaveLength(2);
});

test('a number of a sheet that is none is damage', async () => {
  const sheet = workbook(`${sheetRow(1, ['lon', 'lat'])}<row r="2"><c r="A2"><v>abc</v></c></row>`);
  expect(await readLayer({ kind: 'bytes', name: 'a', bytes: sheet })).toMatchObject({
    problem: { code: 'xlsx.invalid' },
  });
});

test('files that are read to and fro count up to the furthest place, and begin anew', () => {
  const fs = {
    mkdirTree: () => undefined,
    writeFile: () => undefined,
    readFile: () => new Uint8Array(0),
    read: (
      stream: { path: string; position: number },
      _: ArrayBufferView,
      __: number,
      length: number,
      position?: number,
    ) => {
      if (position === undefined) stream.position += length;
      return length;
    },
  };
  const told: number[] = [];
  const begin = watchReads(
    fs,
    new Map([
      ['/in/a', 100],
      ['/in/b', 300],
    ]),
  );
  const [a, b] = [
    { path: '/in/a', position: 0 },
    { path: '/in/b', position: 0 },
  ];
  const none = new Uint8Array(0);
  fs.read(a, none, 0, 50);
  begin((done, total) => told.push(done / total));
  fs.read(a, none, 0, 20, 0);
  fs.read(a, none, 0, 10, 0);
  fs.read({ path: '/out.gpkg', position: 0 }, none, 0, 80);
  fs.read(b, none, 0, 300);
  fs.read(a, none, 0, 50);
  expect(told).toEqual([0.05, 0.8, 1]);
  begin((done) => told.push(done));
  fs.read(a, none, 0, 40, 0);
  expect(told.at(-1)).toBe(40);
});

test('progress without a total stays as it is', () => {
  const told: Progress[] = [];
  const { onProgress } = shareOfProgress(
    { onProgress: (progress: Progress) => void told.push(progress) },
    0.5,
    1,
  );
  onProgress({ stage: 'reading', done: 7, total: null });
  onProgress({ stage: 'reading', done: 5, total: 10 });
  expect(told).toEqual([
    { stage: 'reading', done: 7, total: null },
    { stage: 'reading', done: 7.5, total: 10 },
  ]);
});
