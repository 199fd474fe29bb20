import { zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { readFileLayer } from '../../../../scripts/coverage/readFileLayer';
import type { Report } from '../../../../scripts/coverage/report';
import type { Columns } from '../../../../src/features/columns';
import { LateCodeError } from '../../../../src/io/lateCode';
import { readLayer } from '../../../../src/io/readLayer';
import { serveFiles } from '../../../helpers/fileServer';
import { gdalConvertFiles } from '../../../helpers/gdal';
import { furthest, LAMBERT_GEOJSON, LAMBERT_POINTS, METRES } from '../../../helpers/lambertPoints';
import { DRAWN_POINTS, GDAL_FORMS } from '../../../helpers/pointForms';
import { expectToGoOn, readingShares } from '../../../helpers/readingShares';
import { valueOf } from '../../../helpers/valueOf';

const read = async (bytes: Uint8Array, fetchGdal = true, layer?: string) =>
  readLayer({ kind: 'bytes', name: 'file', bytes, fetchGdal, ...(layer !== undefined && { layer }) });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** In a drawing a point has no attributes: its number is its place in the file. */
function numbered(columns: Columns): Columns {
  const values = Array.from({ length: columns.count }, (_, at) => LAMBERT_POINTS[at]!.id);
  return {
    ...columns,
    attributes: [
      {
        name: 'id',
        type: 'number',
        values: Float64Array.from(values),
        isNull: new Uint8Array(columns.count),
      },
    ],
  };
}

test('GDAL comes only when it is asked for', async () => {
  const empty = new TextEncoder().encode('  0\nSECTION\n  2\nHEADER\n  0\nENDSEC\n  0\nEOF\n');
  expect(await read(empty, false)).toMatchObject({
    ok: false,
    problem: { code: 'format.needsGdal', params: { format: 'DXF', megabytes: 11 } },
  });
});

test.each(GDAL_FORMS)('the same 500 points come out of %s', async (format, content) => {
  const { columns, report } = valueOf(await read(await content()));
  expect(report).toMatchObject({ format, featureCount: 500, pointCount: 500 });
  expect(furthest(columns)).toBeLessThan(METRES);
});

test('of several MapInfo files in a zip one is chosen, and the others are named', async () => {
  const files = await gdalConvertFiles('p.geojson', LAMBERT_GEOJSON, 'MapInfo File', ['-dsco', 'FORMAT=MIF']);
  const twice = Object.entries(files).flatMap(([name, bytes]) =>
    ['bomen', 'hagen'].map((stem) => [name.replace(/^.*(?=\.)/, stem), bytes] as const),
  );
  const bytes = zipSync(Object.fromEntries(twice));
  const source = { kind: 'bytes', name: 'file', bytes, fetchGdal: true, layer: 'hagen.mif' } as const;
  const { report } = valueOf(await readLayer(source));
  expect(report).toMatchObject({
    ...{ featureCount: 500, choice: { layers: ['bomen.mif', 'hagen.mif'], layer: 'hagen.mif' } },
    notes: expect.arrayContaining([{ code: 'otherLayers', params: { layers: 'bomen.mif' } }]) as unknown,
  });
});

test('the same 500 points come out of a drawing, which names no CRS', async () => {
  const drawing = await DRAWN_POINTS();
  const { columns, report } = valueOf(await read(drawing));
  expect(report).toMatchObject({ format: 'dxf', crs: 'EPSG:31370', pointCount: 500 });
  expect(report.notes).toMatchObject([{ code: 'detectedCrs' }]);
  expect(furthest(numbered(columns))).toBeLessThan(METRES);
});

test('GDAL tells how far it is in what it looks at, in what it copies and in the copy', async () => {
  const { onProgress, shares } = readingShares();
  const source = { kind: 'bytes', name: 'file', bytes: await DRAWN_POINTS(), fetchGdal: true } as const;
  expect((await readLayer(source, { onProgress })).ok).toBe(true);
  expectToGoOn(shares);
  expect(shares.some((share) => share > 0 && share <= 1 / 3)).toBe(true);
  expect(shares.some((share) => share > 1 / 3 && share <= 2 / 3)).toBe(true);
  expect(shares.at(-1)).toBe(1);
});

test('the batch command has GDAL read from an address as from a file', async () => {
  const drawing = await DRAWN_POINTS();
  const server = await serveFiles((_, response) => response.end(drawing));
  const report: Report = {
    ...{ language: 'nl', note: () => undefined, read: () => undefined },
    ...{ count: () => undefined, progress: () => undefined },
  };
  const { columns } = valueOf(await readFileLayer(`${server.url}plan.dxf`, report, { assumeCrs: null }));
  await server.close();
  expect(columns.points.feature.length).toBe(500);
});

/** Places at which a form is cut: GDAL takes its time for each. */
const PIECES = process.env['EVERY_RUN'] ? 50 : 2;

test.each([...GDAL_FORMS, ['dxf', DRAWN_POINTS] as const])(
  '%s that is cut off anywhere is refused, or has every feature',
  { timeout: 300_000 },
  async (_, content) => {
    const bytes = await content();
    for (let piece = 1; piece < PIECES; piece++) {
      const result = await read(bytes.slice(0, Math.floor((bytes.length * piece) / PIECES)));
      if (result.ok) {
        const { rows, featureCount } = result.value.report;
        expect(rows.read).toBe(rows.accepted + rows.refused + rows.doubtful);
        // A drawing ends with what is no feature: where only that is cut off, none of them may be missing.
        expect(featureCount).toBe(500);
      } else expect(result.problem.code).toMatch(/^(file|layer|zip|format)\./);
    }
  },
);

test('texts of a drawing are no points, and are counted', async () => {
  const entity = (kind: string, text = '') => [
    '0',
    kind,
    '8',
    'bomen',
    '10',
    '104000',
    '20',
    '194000',
    ...text.split('|').filter(Boolean),
  ];
  const drawing = [
    ...['999', 'door iemand getekend', '999', 'x'.repeat(600)],
    ...['0', 'SECTION', '2', 'ENTITIES', ...entity('POINT'), ...entity('POINT')],
    ...[
      ...entity('TEXT', '40|2.5|1|linde'),
      ...entity('MTEXT', '40|2.5|1|eik'),
      '0',
      'ENDSEC',
      '0',
      'EOF',
      '',
    ],
  ].join('\n');
  const { report } = valueOf(await read(bytesOf(drawing)));
  expect(report).toMatchObject({ format: 'dxf', pointCount: 2, rows: { read: 2 } });
  expect(report.notes).toContainEqual({ code: 'drawnTexts', params: { count: 2 } });
});

const gml = (members: string, comment = ''): Uint8Array =>
  bytesOf(
    `<?xml version="1.0" encoding="UTF-8"?><!-- ${comment} --><ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml">${members}</ogr:FeatureCollection>`,
  );
const at = (name: string, x: number): string =>
  `<ogr:${name}><gml:Point srsName="EPSG:31370"><gml:coordinates>${x},194000</gml:coordinates></gml:Point></ogr:${name}>`;
const tree = `<gml:featureMember><ogr:boom><ogr:soort>linde</ogr:soort>${at('plaats', 104000)}${at('kroon', 104010)}</ogr:boom></gml:featureMember>`;

test('GML after a long comment is known, and its second geometry is named', async () => {
  const { report } = valueOf(await read(gml(tree, 'ë <x> '.repeat(3000))));
  expect(report).toMatchObject({ format: 'gml', pointCount: 1 });
  expect(report.notes).toContainEqual({ code: 'otherGeometries', params: { columns: 'plaats' } });
});

test('layers with a geometry come before tables', async () => {
  const owner = '<gml:featureMember><ogr:aannemer><ogr:naam>A</ogr:naam></ogr:aannemer></gml:featureMember>';
  const { report } = valueOf(await read(gml(owner + tree)));
  expect(report).toMatchObject({ pointCount: 1, choice: { layers: ['boom', 'aannemer'], layer: 'boom' } });
});

const MIF = (x: number): string =>
  `Version 300\nDelimiter ","\nColumns 1\n  id Integer\nData\n\nPoint ${x} 194000\n`;

test('of several files of MapInfo in a zip one can be chosen', async () => {
  const files = {
    'a.mif': bytesOf(MIF(104000)),
    'a.mid': bytesOf('1\n'),
    'b.mif': bytesOf(MIF(104100)),
    'b.mid': bytesOf('2\n'),
  };
  const choice = async (layer?: string) => {
    const { columns, report } = valueOf(await read(zipSync(files), true, layer));
    return [report.choice, report.featureCount, columns.attributes[0]!.values[0]];
  };
  const layers = ['a.mif', 'b.mif'];
  expect(await choice()).toEqual([{ layers, layer: 'a.mif' }, 1, 1]);
  expect(await choice('b.mif')).toEqual([{ layers, layer: 'b.mif' }, 1, 2]);
});

test('GDAL that cannot be started here is code that did not come', async () => {
  const { instantiate } = WebAssembly;
  const cause = new WebAssembly.CompileError('no');
  const refuses = vi
    .spyOn(WebAssembly, 'instantiate')
    .mockImplementation((...request: unknown[]) =>
      request[0] instanceof WebAssembly.Module
        ? Promise.reject(cause)
        : (instantiate as (...all: unknown[]) => never)(...request),
    );
  try {
    await expect(read(gml(tree))).rejects.toThrow(new LateCodeError('code could not be loaded'));
  } finally {
    refuses.mockRestore();
  }
});
