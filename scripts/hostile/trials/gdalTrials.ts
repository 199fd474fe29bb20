import { strToU8, zipSync } from 'fflate';
import { fileOf, longFile } from '../files';
import { entities, MILLION, spaces } from '../madeTexts';
import type { Trial } from '../trial';

const GML = '<c xmlns="http://a" xmlns:gml="http://www.opengis.net/gml">';

function* gmlPoints(count: number): Generator<string> {
  yield GML;
  for (let at = 0; at < count; at++)
    yield `<gml:featureMember><boom gml:id="b${at}"><plaats><gml:Point srsName="EPSG:4326"><gml:coordinates>4.48,51.03</gml:coordinates></gml:Point></plaats></boom></gml:featureMember>`;
  yield '</c>';
}

const DXF_HEAD = '  0\nSECTION\n  2\nENTITIES\n';
function* drawnPoints(count: number): Generator<string> {
  yield DXF_HEAD;
  for (let at = 0; at < count; at++) yield `  0\nPOINT\n  8\n0\n 10\n${157_000 + (at % 5000)}\n 20\n191000\n`;
  yield '  0\nENDSEC\n  0\nEOF\n';
}
/** A block that sets down the next one ten times, which does the same. */
function* blocksInBlocks(depth: number): Generator<string> {
  yield '  0\nSECTION\n  2\nBLOCKS\n';
  for (let at = 0; at < depth; at++) {
    yield `  0\nBLOCK\n  2\nB${at}\n 10\n0\n 20\n0\n`;
    yield at + 1 < depth
      ? `  0\nINSERT\n  2\nB${at + 1}\n 10\n1\n 20\n1\n`.repeat(10)
      : '  0\nPOINT\n 10\n1\n 20\n1\n';
    yield '  0\nENDBLK\n';
  }
  yield `  0\nENDSEC\n${DXF_HEAD}  0\nINSERT\n  2\nB0\n 10\n157000\n 20\n191000\n  0\nENDSEC\n  0\nEOF\n`;
}

const ODS_START =
  '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">' +
  '<office:body><office:spreadsheet><table:table table:name="Bomen">';
const ODS_END = '</table:table></office:spreadsheet></office:body></office:document-content>';
const ods = (rows: string): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(ODS_START + rows + ODS_END),
  });
const cell = (text: string, more = ''): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
const REPEATED = ods(
  `<table:table-row table:number-rows-repeated="1048576">${cell('1', ' table:number-columns-repeated="16384"')}</table:table-row>`,
);

/** A MapInfo that says which columns it has, and the geometries and values of its points. */
const mapInfo = (geometries: string, values: string): Uint8Array =>
  zipSync({
    'bomen.mif': strToU8(
      `Version 300\nCharset "WindowsLatin1"\nDelimiter ","\nCoordSys Earth Projection 1, 104\nColumns 1\n  id Integer\nData\n\n${geometries}`,
    ),
    'bomen.mid': strToU8(values),
  });

const byGdal = { asksForGdal: true } as const;
/** What GDAL reads for the page. */
export const GDAL_FORMS: readonly Trial[] = [
  {
    name: '100,000 points, GML',
    files: [longFile('groot.gml', () => gmlPoints(100_000))],
    ...{ opens: true, ...byGdal },
  },
  { name: 'entities, GML', files: [fileOf('lol.gml', () => `${entities('c')}${GML}&a9;</c>`)], ...byGdal },
  { name: 'empty GML', files: [fileOf('leeg.gml', () => `${GML}</c>`)], ...byGdal },
  {
    name: '1 M points, DXF',
    files: [longFile('groot.dxf', () => drawnPoints(MILLION))],
    ...{ opens: true, ...byGdal },
  },
  {
    name: 'blocks in blocks, DXF',
    files: [longFile('blokken.dxf', () => blocksInBlocks(9))],
    ...byGdal,
  },
  { name: 'empty DXF', files: [fileOf('leeg.dxf', () => `${DXF_HEAD}  0\nENDSEC\n  0\nEOF\n`)], ...byGdal },
  {
    name: 'OpenDocument bomb',
    files: [fileOf('bom.ods', () => zipSync({ mimetype: new Uint8Array(0), 'content.xml': spaces(300e6) }))],
    ...byGdal,
  },
  {
    name: 'a cell a million times, OpenDocument',
    files: [fileOf('herhaald.ods', () => REPEATED)],
    ...byGdal,
  },
  { name: 'empty OpenDocument', files: [fileOf('leeg.ods', () => ods(''))], ...byGdal },
  {
    name: '200,000 points, MapInfo',
    files: [
      fileOf('groot-mif.zip', () => mapInfo('Point 4.48 51.03\n'.repeat(200_000), '1\n'.repeat(200_000))),
    ],
    ...{ opens: true, ...byGdal },
  },
  {
    name: 'a line of 4,000 million positions, MapInfo',
    files: [fileOf('lijn-mif.zip', () => mapInfo('Pline 4000000000\n4.48 51.03\n', '1\n'))],
    ...byGdal,
  },
  {
    name: 'geodatabase of zeros',
    files: [
      fileOf('nullen-gdb.zip', () =>
        zipSync({ 'a.gdb/a00000001.gdbtable': new Uint8Array(4096), 'a.gdb/gdb': new Uint8Array(4) }),
      ),
    ],
    ...byGdal,
  },
];
