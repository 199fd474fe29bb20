import { afterEach, expect, test, vi } from 'vitest';
import { chosenBytes } from '../../../../src/io/layerSource';
import type { LayerSource } from '../../../../src/io/layerSource';
import { readLayer } from '../../../../src/io/readLayer';
import { addressSource } from '../../../../src/io/project/addressSource';
import {
  chosenAddress,
  chosenAgain,
  chosenFiles,
  chosenText,
  openChosen,
} from '../../../../src/ui/layers/chosenSource';
import { droppedFiles } from '../../../../src/ui/layers/droppedFiles';
import { turnsAfter } from '../../../../src/ui/layers/turns';
import { gdalConvertFiles } from '../../../helpers/gdal';
import { valueOf } from '../../../helpers/valueOf';

const POINT = new TextEncoder().encode(
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { jaar: 2022 }, geometry: { type: 'Point', coordinates: [4, 51] } },
    ],
  }),
);
const file = (name: string, bytes: Uint8Array<ArrayBuffer>) => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
});
const shapefile = async () =>
  Object.entries(await gdalConvertFiles('bomen.geojson', POINT, 'ESRI Shapefile')).map(([name, bytes]) =>
    file(name, new Uint8Array(bytes)),
  );
const report = async (source: LayerSource) => valueOf(await readLayer(source)).report;

test('the files of a Shapefile are one layer, whatever the order in which they were chosen', async () => {
  const files = await shapefile();
  const [first, ...others] = files;
  const one = chosenFiles([first!, ...others]);
  const [last, ...before] = files.toReversed();
  const other = chosenFiles([last!, ...before]);
  expect(one.name).toMatch(/\.shp$/);
  expect(await report(await one.open({}))).toMatchObject({ format: 'shapefile', pointCount: 1 });
  expect(await other.open({})).toEqual(await one.open({}));
});

test('of files that were picked beside one another each gets its turn under its own name, in a folder one is chosen', async () => {
  const cells = new TextEncoder().encode('naam;x;y\nlinde;104021,5;193519\n');
  const picked = [file('zone.geojson', POINT), file('rijen.csv', cells), ...(await shapefile())] as const;
  const from = chosenFiles(picked);
  const { choice } = await report(await from.open({}));
  const all = ['bomen.shp', 'rijen.csv', 'zone.geojson'];
  expect(choice).toEqual({ layers: all, layer: 'bomen.shp' });
  expect(turnsAfter(from, {}, [], choice)).toEqual(all);
  expect(all.map((layer) => from.nameOf!(layer))).toEqual(all);
  const second = await report(await from.open({ layer: 'rijen.csv' }));
  expect(turnsAfter(from, { layer: 'rijen.csv' }, all.slice(1), second.choice)).toEqual(all.slice(1));
  // One that does not open keeps its turn until it is passed over, and holds the others up no longer.
  expect(turnsAfter(from, {}, [], undefined)).toEqual(all);
  expect(turnsAfter(from, { layer: 'rijen.csv' }, all.slice(1), undefined)).toEqual(all.slice(1));
  const [first, ...others] = picked.map((one) => ({ ...one, name: `map/${one.name}` }));
  const folder = chosenFiles([first!, ...others]);
  expect(turnsAfter(folder, {}, [], choice)).toEqual([]);
  expect(folder.nameOf!('map/rijen.csv')).toBe('rijen.csv');
});

test('pasted cells are a table', async () => {
  const cells = chosenText('geplakt', 'naam\tx\ty\nlinde\t104021,5\t193519\n');
  expect(await report(await cells.open({}))).toMatchObject({
    format: 'csv',
    crs: 'EPSG:31370',
    pointCount: 1,
  });
});

afterEach(() => void vi.unstubAllGlobals());

test('an address is named by its last part, a service by its layer, one of a list as the list does, with its owner and licence', async () => {
  vi.stubGlobal('document', { baseURI: 'https://plan.be/' });
  const address = 'https://x.be/collections/Refgem/items';
  expect(await chosenAddress(address)!.open({})).toEqual({ kind: 'address', name: 'Refgem', url: address });
  const wfs = await chosenAddress('https://x.be/wfs')!.open({ layer: 'groen:bomen' });
  expect(wfs).toMatchObject({ name: 'groen:bomen', url: 'https://x.be/wfs' });
  const arcgis = await chosenAddress('https://x.be/arcgis/rest/services/Groen/MapServer/0')!.open({
    layer: '0',
  });
  expect(arcgis).toMatchObject({ name: 'Groen', layer: '0' });
  const inFile = await chosenAddress('https://x.be/groen.gpkg')!.open({ layer: 'bomen' });
  expect(inFile).toMatchObject({ name: 'groen.gpkg', layer: 'bomen' });
  const credit = { source: 'Digitaal Vlaanderen', licence: '' };
  const listed = await chosenAddress(address, { name: 'Gemeentegrenzen', credit })!.open({ partial: true });
  expect(listed).toEqual({
    ...{ kind: 'address', name: 'Gemeentegrenzen', url: address },
    ...{ credit, partial: true },
  });
  expect(chosenAddress('https://')).toBeNull();
});

test('of a folder that is dropped every file comes, also from a browser that hands it over in parts', async () => {
  const entryOf = ({ name, arrayBuffer }: ReturnType<typeof file>) => ({
    isDirectory: false,
    fullPath: `/kaarten/bomen/${name}`,
    file: (take: (given: object) => void) => take({ arrayBuffer }),
  });
  const parts = (await shapefile()).map((one) => [entryOf(one)]);
  const folder = (within: object[][]) => ({
    isDirectory: true,
    createReader: () => {
      const left = [...within, []];
      return { readEntries: (take: (part: object[]) => void) => take(left.shift()!) };
    },
  });
  const dropped = [folder([[folder(parts)]])] as unknown as FileSystemEntry[];
  const files = await droppedFiles(dropped);
  expect(files.map(({ name }) => name)).toContain('kaarten/bomen/bomen.shp');
  const [first, ...others] = files;
  expect(await report(await chosenFiles([first!, ...others]).open({}))).toMatchObject({
    format: 'shapefile',
    featureCount: 1,
  });
});

test('what is fetched again keeps its credit and its choices, and takes new ones', async () => {
  const credit = { source: 'Digitaal Vlaanderen', licence: 'Gratis hergebruik' };
  const origin = { kind: 'address' as const, url: 'https://example.org/wfs', credit, layer: 'gemeenten' };
  const address = addressSource({ name: 'Gemeenten', origin })!;
  const again = await chosenAgain(address).open({ layer: 'gemeenten', partial: true });
  expect(again).toMatchObject({ name: 'Gemeenten', credit, layer: 'gemeenten', partial: true });
  expect(addressSource({ name: 'x', origin: { kind: 'file', size: 1, crc32: '00000000' } })).toBeNull();
});

test.each([
  [1000, 'changedSince'],
  [3e9, 'tooLarge'],
])('of %i bytes that do not come the message says why', async (size, cause) => {
  const gone = { name: 'bomen.gpkg', size, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
  const problem = { code: 'file.unreadable', params: { file: 'bomen.gpkg', cause } };
  expect(await chosenBytes(gone)).toEqual({ ok: false, problem });
  const from = chosenFiles([file('bomen.txt', POINT), gone]);
  expect(await openChosen(from, {})).toEqual({ ok: false, problem });
});
