import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLayer } from '../../../src/io/readLayer';
import { realData } from '../../helpers/realData';

const FOLDER = realData('nasty/flatgeobuf/test/data');

const read = (name: string) => readLayer({ kind: 'bytes', name, bytes: readFileSync(`${FOLDER}/${name}`) });

async function readOk(name: string) {
  const result = await read(name);
  return result.ok ? result.value : expect.fail(JSON.stringify(result.problem));
}

describe.skipIf(FOLDER === null)('the files of the FlatGeobuf project', () => {
  test.each([
    ['countries.fgb', { featureCount: 179, polygonCount: 287, notes: [] }],
    [
      'countries_nocrs.fgb',
      { featureCount: 179, polygonCount: 287, notes: [{ code: 'assumedWgs84', params: {} }] },
    ],
    [
      'countries_nogeo.fgb',
      { featureCount: 179, polygonCount: 0, notes: [{ code: 'withoutGeometry', params: { count: 179 } }] },
    ],
    ['empty.fgb', { featureCount: 0, notes: [] }],
    ['heterogeneous.fgb', { featureCount: 3, pointCount: 1, lineCount: 1, polygonCount: 1 }],
    ['no_properties.fgb', { featureCount: 1, pointCount: 1, columns: [] }],
    ['mp_overlapping.fgb', { featureCount: 2, polygonCount: 3 }],
    ['unknown_feature_count.fgb', { featureCount: 1, polygonCount: 1 }],
    ['surface/triangle.fgb', { featureCount: 1, polygonCount: 1 }],
  ])('%s', async (name, expected) => {
    expect((await readOk(name)).report).toMatchObject(expected);
  });

  test('every type of column', async () => {
    const { columns } = await readOk('alldatatypes.fgb');
    expect(columns.attributes.map(({ name, type, values }) => [name, type, values[0]])).toEqual([
      ['byte', 'number', -1],
      ['ubyte', 'number', 255],
      ['bool', 'boolean', 1],
      ['short', 'number', -1],
      ['ushort', 'number', 65535],
      ['int', 'number', -1],
      ['uint', 'number', 4294967295],
      ['long', 'number', -1],
      ['ulong', 'text', '18446744073709551615'],
      ['float', 'number', 0],
      ['double', 'number', 0],
      ['string', 'text', 'X'],
      ['json', 'text', 'X'],
      ['datetime', 'date', '2020-02-29T12:34:56Z'],
    ]);
  });

  test('a column of bytes is skipped and named', async () => {
    const { report } = await readOk('binary_wkb.fgb');
    expect(report.columns.map(({ name }) => name)).not.toContain('wkb');
    expect(report.notes).toContainEqual({ code: 'skippedColumns', params: { columns: 'wkb' } });
  });

  test.each([
    ['clusterfuzz-testcase-minimized-fgb_fuzzer-4642513358553088', 'flatgeobuf.notFlatGeobuf'],
    // Version 2 of the format.
    ['topp_states.fgb', 'flatgeobuf.notFlatGeobuf'],
    // British National Grid.
    ['poly00.fgb', 'crs.unknown'],
    // The outlines alone: the table and the index of the same shapefile are missing.
    ['countries.shp', 'format.notRead'],
  ])('%s is a problem', async (name, code) => {
    expect(await read(name)).toMatchObject({ ok: false, problem: { code } });
  });
});
