import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/language';
import type { Language } from '../../../../src/domain/language';
import { measureDocument } from '../../../../src/io/exports/measureDocument';
import { READ_FORMATS } from '../../../../src/io/formats/drivers';
import { aboutTrees } from '../../../helpers/aboutTrees';
import { exported } from '../../../helpers/exported';
import { gdalConvertFiles } from '../../../helpers/gdal';
import { geojsonColumns } from '../../../helpers/geojsonColumns';
import { readOk, readProblem } from '../../../helpers/readFixture';

const tree = (jaar: number, x: number) => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { jaar }, geometry: { type: 'Point', coordinates: [x, 51] } }],
});
const POINT = { type: 'Point' as const, coordinates: [4, 51] };
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

test('what lies beside the files of a Shapefile is offered as a layer is, a zip and a workbook too', async () => {
  const shapefile = await gdalConvertFiles('hagen.geojson', json(tree(2024, 4)), 'ESRI Shapefile');
  const book = json({ type: 'Topology', arcs: [], objects: { eik: POINT, linde: POINT } });
  const zip = zipSync({
    ...shapefile,
    'bomen.geojson': json(tree(2022, 5)),
    'dag/rijen.csv': strToU8('jaar;lengtegraad;breedtegraad\n2024;4,5;51'),
    'meer.zip': zipSync({ 'a.geojson': json(tree(2022, 4)), 'boek.json': book }),
    'leeg.xlsx': strToU8(''),
    'leesmij.txt': strToU8('een, twee; drie'),
  });
  const layers = ['hagen.shp', 'bomen.geojson', 'dag/rijen.csv', 'meer.zip'];
  const first = await readOk(zip);
  expect(first.report).toMatchObject({ format: 'shapefile', choice: { layers, layer: 'hagen.shp' } });
  expect(first.report.notes).toContainEqual({ code: 'otherFiles', params: { files: 'leeg.xlsx' } });
  for (const [layer, format, x] of [
    ['bomen.geojson', 'geojson', 5],
    ['dag/rijen.csv', 'csv', 4.5],
    // As it was called before there was anything beside it.
    ['hagen', 'shapefile', 4],
  ] as const) {
    const { report, columns } = await readOk(zip, { layer, strictLayer: true });
    expect([report.format, report.choice?.layers, columns.points.positions[0]]).toEqual([format, layers, x]);
  }
  const inner = ['meer.zip#a.geojson', 'meer.zip#boek.json#eik', 'meer.zip#boek.json#linde'];
  const deep = await readOk(zip, { layer: 'meer.zip#boek.json#linde' });
  expect(deep.report.choice).toEqual({
    layers: [...layers.slice(0, 3), inner[0], inner[1], inner[2]],
    layer: inner[2],
  });
  const several = { code: 'layer.several', params: { file: 'file', layers: layers.join(', ') } };
  expect(await readProblem(zip, { strictLayer: true })).toEqual(several);
  // What is of the Shapefile itself is no layer more.
  const alone = await readOk(zipSync(shapefile), { strictLayer: true });
  expect(alone.report.notes.filter(({ code }) => code === 'otherFiles')).toEqual([]);
});

/** A layer of points and lines, as a Shapefile of each kind, with tables that describe them. */
const groen = async (language: Language): Promise<Uint8Array> => {
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [4, 51],
      [5, 51],
    ],
  };
  const columns = geojsonColumns(
    [POINT, line].map((geometry) => ({ properties: { jaar: 2024 }, geometry })),
    { jaar: 'number' },
  );
  return exported(measureDocument(columns, aboutTrees('groen'), language), 'shapefile');
};

test('what leaves here as a Shapefile of two kinds opens as one layer, in any language', async () => {
  for (const language of LANGUAGES) {
    const { report } = await readOk(await groen(language), { strictLayer: true });
    expect([report.pointCount, report.lineCount]).toEqual([1, 1]);
    expect(report.notes.filter(({ code }) => code === 'otherLayers' || code === 'otherFiles')).toEqual([]);
  }
});

test('Shapefiles, a geodatabase and MapInfo in one zip are a layer each to choose from', async () => {
  const zip = zipSync({
    ...unzipSync(await groen('nl')),
    ...(await gdalConvertFiles('rood.geojson', json(tree(2023, 5)), 'ESRI Shapefile')),
    'data/stad.gdb/a00000001.gdbtable': strToU8('x'),
    'data/stad.gdb/a00000002.gdbtable': strToU8('x'),
    'kaart.tab': strToU8('!table'),
    'kaart.map': strToU8('x'),
  });
  const both = await readOk(zip);
  const layers = [both.report.choice?.layer, 'rood.shp', 'data/stad.gdb', 'kaart.tab'];
  expect(both.report.choice?.layers).toEqual(layers);
  expect([both.report.lineCount, both.report.pointCount]).toEqual([1, 1]);
  const second = await readOk(zip, { layer: 'rood.shp' });
  expect([second.report.featureCount, second.columns.points.positions[0]]).toEqual([1, 5]);
  for (const layer of ['data/stad.gdb', 'kaart.tab'])
    expect((await readProblem(zip, { layer })).code).toBe('format.needsGdal');
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

test('a damaged zip holds up no file that was chosen with it, unless it was asked for', async () => {
  const damaged = zipSync({ 'bomen.geojson': [json(tree(2022, 4)), { level: 0 }] });
  const at = Buffer.from(damaged).indexOf('2022');
  damaged[at] = damaged[at]! + 1;
  const zip = zipSync({ 'a.zip': damaged, 'b.geojson': json(tree(2023, 5)) });
  const { report, columns } = await readOk(zip);
  expect([...columns.points.positions]).toEqual([5, 51]);
  expect(report.choice).toEqual({ layers: ['a.zip', 'b.geojson'], layer: 'b.geojson' });
  expect(report.notes).toContainEqual({ code: 'otherFiles', params: { files: 'a.zip' } });
  const refused = { code: 'file.unreadable', params: { cause: 'damagedZip' } };
  expect(await readProblem(zip, { layer: 'a.zip' })).toMatchObject(refused);
  expect(await readProblem(zipSync({ 'a.zip': damaged, 'b.zip': damaged }))).toMatchObject(refused);
});
