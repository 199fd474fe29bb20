import { afterEach, expect, test, vi } from 'vitest';
import { chosenBytes, MOST_BYTES } from '../../../../src/io/layerSource';
import type { Result } from '../../../../src/domain/result';
import type { LayerSource } from '../../../../src/io/layerSource';
import { readLayer } from '../../../../src/io/readLayer';
import { addressSource } from '../../../../src/io/project/addressSource';
import {
  chosenAddress,
  chosenAgain,
  chosenFiles,
  chosenText,
  reportOfTurn,
  turnsAfter,
} from '../../../../src/ui/layers/chosenSource';
import { droppedFiles } from '../../../../src/ui/layers/droppedFiles';
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
const file = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name);
const shapefile = async () =>
  Object.entries(await gdalConvertFiles('bomen.geojson', POINT, 'ESRI Shapefile')).map(([name, bytes]) =>
    file(name, new Uint8Array(bytes)),
  );
const report = async (source: Result<LayerSource>) => valueOf(await readLayer(valueOf(source))).report;

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

test('of a file that has a turn its own layers are told, and none of the other files', async () => {
  const table = file('rijen.csv', new TextEncoder().encode('x;y\n4,5;51\n'));
  const from = chosenFiles([file('bomen.geojson', POINT), table]);
  const read = await report(await from.open({}));
  expect(read.notes.map(({ code }) => code)).toContain('otherLayers');
  const told = reportOfTurn(from, read);
  expect(told.choice).toBeUndefined();
  expect(told.notes.map(({ code }) => code)).not.toContain('otherLayers');
  const layers = ['a.gpkg#bomen', 'a.gpkg#hagen', 'b.csv'];
  expect(reportOfTurn(from, { ...read, choice: { layers, layer: 'a.gpkg#bomen' } })).toMatchObject({
    choice: { layers: ['a.gpkg#bomen', 'a.gpkg#hagen'] },
  });
});

test('a plan and a project among other files are no layers: they come last, each by itself', async () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const project = bytesOf('{"format":"pactkaart-project"}');
  const plan = bytesOf('{"type":"FeatureCollection","scenario":{"id":"a"},"features":[]}');
  const picked = [file('a.pactkaart.json', project), file('b.geojson', plan), file('c.geojson', POINT)];
  const from = chosenFiles([picked[0]!, picked[1]!, picked[2]!]);
  const layer = await from.open({});
  expect(valueOf(layer)).toMatchObject({ name: 'c.geojson', bytes: POINT });
  const turns = ['c.geojson', 'b.geojson', 'a.pactkaart.json'];
  expect(turnsAfter(from, {}, [], undefined)).toEqual(turns);
  expect(valueOf(await from.open({ layer: 'b.geojson' }))).toMatchObject({ name: 'b.geojson', bytes: plan });
  expect(valueOf(await from.open({ layer: 'a.pactkaart.json' }))).toMatchObject({ bytes: project });
  const only = chosenFiles([picked[0]!, picked[1]!]);
  expect(valueOf(await only.open({}))).toMatchObject({ bytes: plan });
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
  expect(valueOf(await chosenAddress(address)!.open({}))).toEqual({
    kind: 'address',
    name: 'Refgem',
    url: address,
  });
  const wfs = valueOf(await chosenAddress('https://x.be/wfs')!.open({ layer: 'groen:bomen' }));
  expect(wfs).toMatchObject({ name: 'groen:bomen', url: 'https://x.be/wfs' });
  const arcgis = valueOf(
    await chosenAddress('https://x.be/arcgis/rest/services/Groen/MapServer/0')!.open({
      layer: '0',
    }),
  );
  expect(arcgis).toMatchObject({ name: 'Groen', layer: '0' });
  const inFile = valueOf(await chosenAddress('https://x.be/groen.gpkg')!.open({ layer: 'bomen' }));
  expect(inFile).toMatchObject({ name: 'groen.gpkg', layer: 'bomen' });
  const credit = { source: 'Digitaal Vlaanderen', licence: '' };
  const listed = valueOf(
    await chosenAddress(address, { name: 'Gemeentegrenzen', credit })!.open({ partial: true }),
  );
  expect(listed).toEqual({
    ...{ kind: 'address', name: 'Gemeentegrenzen', url: address },
    ...{ credit, partial: true },
  });
  expect(chosenAddress('https://')).toBeNull();
  expect(chosenAddress('%zz')?.name).toBe('%zz');
});

test('of a folder that is dropped every file comes, also from a browser that hands it over in parts', async () => {
  const entryOf = (one: File) => ({
    isDirectory: false,
    fullPath: `/kaarten/bomen/${one.name}`,
    file: (take: (given: File) => void) => take(one),
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
  const again = valueOf(await chosenAgain(address).open({ layer: 'gemeenten', partial: true }));
  expect(again).toMatchObject({ name: 'Gemeenten', credit, layer: 'gemeenten', partial: true });
  expect(addressSource({ name: 'x', origin: { kind: 'file', size: 1, crc32: '00000000' } })).toBeNull();
});

test.each([
  ...['https://%zz/a.geojson', 'file:///etc/passwd', 'javascript:alert(1)', 'data:,{}', 'blob:null/1'],
  ...['C:\\Kaarten\\bomen.gpkg', '\\\\server\\deel\\bomen.gpkg', 'ftp://x.be/a.csv', 'about:blank'],
])('%s is no address of the web', (address) => {
  vi.stubGlobal('document', { baseURI: 'https://plan.be/' });
  expect(chosenAddress(address)).toBeNull();
});

const notComing = (name: string, size: number) => ({
  ...{ name, size },
  slice: () => {
    throw new Error('NotReadableError');
  },
});

test.each([
  [1000, { code: 'file.unreadable', params: { file: 'bomen.gpkg', cause: 'changedSince' } }],
  [3e9, { code: 'file.tooLarge', params: { file: 'bomen.gpkg', bytes: 3e9, limit: MOST_BYTES } }],
])('of %i bytes that do not come the message says why', async (size, problem) => {
  const gone = notComing('bomen.gpkg', size);
  expect(await chosenBytes(gone)).toEqual({ ok: false, problem });
  const from = chosenFiles([file('bomen.txt', POINT), gone]);
  expect(await from.open({})).toEqual({ ok: false, problem });
});

test('a good file beside one that is too large opens, and the other is named', async () => {
  const from = chosenFiles([notComing('groot.geojson', 3e9), file('bomen.geojson', POINT)]);
  expect(await report(await from.open({}))).toMatchObject({
    name: 'bomen.geojson',
    featureCount: 1,
    notes: expect.arrayContaining([{ code: 'otherFiles', params: { files: 'groot.geojson' } }]) as unknown,
  });
});

test('an empty file beside a good one gives it neither its name nor a turn, and is named', async () => {
  const from = chosenFiles([file('aaa.csv', new Uint8Array()), file('bomen.geojson', POINT)]);
  const opened = valueOf(await from.open({}));
  expect(opened.name).toBe('bomen.geojson');
  const { notes, choice, pointCount } = valueOf(await readLayer(opened)).report;
  expect([pointCount, turnsAfter(from, {}, [], choice)]).toEqual([1, []]);
  expect(JSON.stringify(notes)).toContain('aaa.csv');
  const alone = chosenFiles([file('aaa.csv', new Uint8Array())]);
  expect(await alone.open({})).toMatchObject({
    problem: { code: 'file.empty', params: { file: 'aaa.csv' } },
  });
});

test('files are opened in parts, with how far all of them are, and no further once it is stopped', async () => {
  const large = { ...{ name: 'bomen.fgb', size: 40_000_000 }, slice: () => new Blob([new Uint8Array(8)]) };
  const done: number[] = [];
  const stop = new AbortController();
  const opened = await chosenFiles([file('bomen.txt', POINT), large]).open(
    {},
    {
      signal: stop.signal,
      onProgress: ({ stage, done: bytes, total }) => {
        expect([stage, total]).toEqual(['opening', POINT.length + large.size]);
        done.push(bytes);
        if (done.length === 2) stop.abort();
      },
    },
  );
  expect(opened).toEqual({ ok: false, problem: { code: 'cancelled', params: {} } });
  expect(done).toEqual([POINT.length, POINT.length + 2 ** 22]);
});
