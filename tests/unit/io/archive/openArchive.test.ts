import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { READ_FORMATS } from '../../../../src/io/formats/drivers';
import { gdalConvertFiles } from '../../../helpers/gdal';
import { readOk, readProblem } from '../../../helpers/readFixture';

const tree = (jaar: number, x: number) => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { jaar }, geometry: { type: 'Point', coordinates: [x, 51] } }],
});
const json = (value: object) => strToU8(JSON.stringify(value));

test('of several files in a zip the first is read, the others are named, and another one can be chosen', async () => {
  const zip = zipSync({
    'leesmij.txt': strToU8('een map met lagen'),
    'bomen.geojson': json(tree(2022, 4)),
    'hagen.csv': strToU8('jaar;lengtegraad;breedtegraad\n2024;4,5;51'),
    '__MACOSX/._bomen.geojson': json(tree(1999, 4)),
  });
  const first = await readOk(zip);
  expect(first.report).toMatchObject({
    format: 'geojson',
    choice: { layers: ['bomen.geojson', 'hagen.csv'], layer: 'bomen.geojson' },
    notes: [{ code: 'otherLayers', params: { layers: 'hagen.csv' } }],
  });
  const second = await readOk(zip, { layer: 'hagen.csv' });
  expect(second.report).toMatchObject({ format: 'csv', choice: { layer: 'hagen.csv' } });
  expect([...second.columns.points.positions]).toEqual([4.5, 51]);
});

test('the layers of a file among others in a zip stand behind its name, and each can be chosen', async () => {
  const objects = {
    bomen: { type: 'Point', coordinates: [4, 51] },
    hagen: { type: 'Point', coordinates: [5, 51] },
  };
  const book = json({ type: 'Topology', arcs: [], objects });
  const zip = zipSync({ 'a.geojson': json(tree(2022, 4)), 'b.json': book });
  const layers = ['a.geojson', 'b.json#bomen', 'b.json#hagen'];
  const first = await readOk(zip, { layer: 'b.json' });
  expect(first.report.choice).toEqual({ layers, layer: 'b.json#bomen' });
  const second = await readOk(zip, { layer: 'b.json#hagen' });
  expect(second.report).toMatchObject({
    choice: { layers, layer: 'b.json#hagen' },
    notes: [{ code: 'otherLayers', params: { layers: 'a.geojson, b.json#bomen' } }],
  });
  expect([...second.columns.points.positions]).toEqual([5, 51]);
  // Alone in its zip a file needs no name.
  for (const layer of ['hagen', 'b.json#hagen']) {
    const alone = await readOk(zipSync({ 'b.json': book }), { layer });
    expect(alone.report.choice).toEqual({ layers: ['bomen', 'hagen'], layer: 'hagen' });
  }
});

test('a file beside those of a Shapefile in a zip is named, and read when it is asked for', async () => {
  const shapefile = await gdalConvertFiles('hagen.geojson', json(tree(2024, 4)), 'ESRI Shapefile');
  const zip = zipSync({ ...shapefile, 'bomen.geojson': json(tree(2022, 5)), 'rijen.xlsx': strToU8('') });
  const first = await readOk(zip);
  expect(first.report.format).toBe('shapefile');
  expect(first.report.notes).toContainEqual({
    code: 'otherFiles',
    params: { files: 'bomen.geojson, rijen.xlsx' },
  });
  const second = await readOk(zip, { layer: 'bomen.geojson' });
  expect(second.report).toMatchObject({ format: 'geojson', pointCount: 1 });
  expect([...second.columns.points.positions]).toEqual([5, 51]);
  // What is of the Shapefile itself is no layer more.
  const alone = await readOk(zipSync(shapefile));
  expect(alone.report.notes.filter(({ code }) => code === 'otherFiles')).toEqual([]);
});

test('a workbook among other files in a zip is not passed over in silence', async () => {
  const { report } = await readOk(zipSync({ 'bomen.geojson': json(tree(2022, 4)), 'r.xlsx': strToU8('') }));
  expect(report.notes).toContainEqual({ code: 'otherFiles', params: { files: 'r.xlsx' } });
});

test('a zip in which nothing can be read says which formats can', async () => {
  expect(await readProblem(zipSync({ 'foto.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) }))).toEqual({
    code: 'format.unknown',
    params: { file: 'file', formats: READ_FORMATS },
  });
});

test('a zip that is packed tighter than any data is refused before it is unpacked', async () => {
  const bytes = 21_000_000;
  const zip = zipSync({ 'bomen.geojson': new Uint8Array(bytes) }, { level: 9 });
  expect(zip.length).toBeLessThan(bytes / 500);
  expect(await readProblem(zip)).toEqual({ code: 'archive.tooLarge', params: { file: 'file', bytes } });
});
