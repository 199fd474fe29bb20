import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Progress } from '../../../../src/io/layerSource';
import { sniffDriver } from '../../../../src/io/formats/drivers';
import type { ReadOptions } from '../../../../src/io/formats/formatDriver';
import { writeFlatGeobuf } from '../../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import type { Inspection } from '../../../../src/io/formats/inspection';
import { readShapefileZip } from '../../../../src/io/formats/shapefile/readShapefileZip';
import { readLayer } from '../../../../src/io/readLayer';
import {
  geoPackage,
  geoParquet,
  shapefileZip,
  sqlGeometry,
  WKB_POINT,
} from '../../../../scripts/hostile/madeForms';
import { readOk } from '../../../helpers/readFixture';

const COUNT = 30;
const trees = (count = COUNT) => ({
  type: 'FeatureCollection',
  features: Array.from({ length: count }, (_, at) => ({
    ...{ type: 'Feature', properties: { jaar: 2020 + (at % 5), soort: at % 2 ? 'linde' : null } },
    geometry: { type: 'Point', coordinates: [4.48, 51.03] },
  })),
});
const bytesOf = (content: object): Uint8Array => strToU8(JSON.stringify(content));

/** What a reader says of a file before it reads it. */
async function inspected(
  bytes: Uint8Array,
  read: (bytes: Uint8Array, file: string, options: ReadOptions) => Promise<unknown> = (...asked) =>
    sniffDriver(bytes)!.read(...asked),
): Promise<Inspection[]> {
  const found: Inspection[] = [];
  await read(bytes, 'file', { onInspected: (one) => found.push(one) });
  return found;
}

const FIRST = Array.from({ length: 20 }, (_, at) => [2020 + (at % 5), at % 2 ? 'linde' : null]);

test('a FlatGeobuf says how many features it has, and shows the first', async () => {
  const { columns } = await readOk(trees());
  const found = await inspected(writeFlatGeobuf(columns, { name: 'bomen' }));
  expect(found).toEqual([{ features: COUNT, columns: ['jaar', 'soort'], firstRows: FIRST }]);
});

test('GeoJSON shows the first of its features, whose number only reading tells', async () => {
  const found = await inspected(bytesOf(trees()));
  expect(found).toEqual([{ features: null, columns: ['jaar', 'soort'], firstRows: FIRST }]);
});

test('a table shows its first rows below the heading, without those that are empty', async () => {
  const rows = Array.from({ length: COUNT }, (_, at) => `${at},4.48,51.03`).join('\n,,\n');
  const [found] = await inspected(strToU8(`Bomen\nid,lon,lat\n${rows}\n`));
  expect(found).toMatchObject({ features: null, columns: ['id', 'lon', 'lat'] });
  expect(found!.firstRows.map(([id]) => id)).toEqual(FIRST.map((_, at) => String(at)));
});

test('a GeoPackage names its layers, and shows the one that is read', async () => {
  const bytes = await geoPackage(
    `CREATE TABLE bomen (fid INTEGER PRIMARY KEY, geom BLOB, jaar INTEGER, beeld BLOB);
    INSERT INTO bomen (geom, jaar) VALUES (${sqlGeometry(WKB_POINT)}, 2021), (NULL, NULL);`,
  );
  const [found] = await inspected(bytes);
  const choice = { layers: ['bomen'], layer: 'bomen' };
  expect(found).toEqual({ choice, features: 2, columns: ['jaar'], firstRows: [[2021], [null]] });
});

test('a Shapefile counts no rows that are marked as removed', async () => {
  const [found] = await inspected(shapefileZip(COUNT), readShapefileZip);
  expect(found).toMatchObject({ features: COUNT, columns: ['JAAR'] });
  expect(found!.firstRows).toEqual(FIRST.map(() => ['2022']));
});

test('GeoParquet tells by its foot', async () => {
  expect(await inspected(geoParquet(5))).toEqual([{ features: 5, columns: [], firstRows: [] }]);
});

test('of a large file in a zip it is told first, with all that can be chosen; of a small one nothing', async () => {
  const large = `${JSON.stringify(trees(2)).slice(0, -1)}${' '.repeat(5_000_000)}}`;
  const zip = zipSync({ 'a.geojson': strToU8(large), 'b.geojson': bytesOf(trees(1)) }, { level: 0 });
  const told: Progress[] = [];
  const read = (layer: string) =>
    readLayer(
      { kind: 'bytes', name: 'zip', bytes: zip, layer },
      { onProgress: (one) => one.found && told.push(one) },
    );
  expect((await read('b.geojson')).ok).toBe(true);
  expect(told).toEqual([]);
  expect((await read('a.geojson')).ok).toBe(true);
  const choice = { layers: ['a.geojson', 'b.geojson'], layer: 'a.geojson' };
  expect(told.map(({ found }) => found)).toMatchObject([{ choice, columns: ['jaar', 'soort'] }]);
});
