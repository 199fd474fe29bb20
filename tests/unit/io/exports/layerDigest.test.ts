import { describe, expect, test } from 'vitest';
import { layerDigest } from '../../../../src/io/exports/layerDigest';
import { checkReadBack } from '../../../../src/io/exports/formats/checkReadBack';
import { ok } from '../../../../src/domain/result';
import type { Columns } from '../../../../src/features/columns';
import { geojsonColumns } from '../../../helpers/geojsonColumns';

const line = (x: number, name: string | null, length = 12.5) => ({
  properties: { name, length },
  geometry: {
    type: 'LineString' as const,
    coordinates: [
      [x, 51],
      [x + 1, 52],
    ],
  },
});
const layer = (...features: ReturnType<typeof line>[]) =>
  geojsonColumns(features, { name: 'text', length: 'number' });
const LAYER = layer(line(4, 'a'), line(5, 'b'));

describe('the digest of a layer', () => {
  test('is the same in another order of features and of positions', () => {
    const other = layer(line(5, 'b'), line(4, 'a'));
    other.lines.positions.set([6, 52, 5, 51]);
    expect(layerDigest(other)).toEqual(layerDigest(LAYER));
  });

  test('is the same without what no form keeps: the last digits, and an empty text for none', () => {
    expect(layerDigest(layer(line(4, '', 12.5 + 1e-14)))).toEqual(layerDigest(layer(line(4, null))));
  });

  test.each([
    ['a zero byte', 'a\0b', 'ab'],
    ['a byte order mark', '\ufeffab', 'ab'],
    ['half a character', 'a\ud800', 'a\ufffd'],
  ])('is the same without %s, which no form or not every form keeps', (_, text, kept) => {
    expect(layerDigest(layer(line(4, text)))).toEqual(layerDigest(layer(line(4, kept))));
  });

  test.each<[string, Columns]>([
    ['a position', layer(line(4, 'a'), line(5.0001, 'b'))],
    ['a text', layer(line(4, 'a'), line(5, 'c'))],
    ['a number', layer(line(4, 'a'), line(5, 'b', 12.6))],
    ['which feature has which value', layer(line(4, 'b'), line(5, 'a'))],
    ['a missing feature', layer(line(4, 'a'))],
  ])('tells %s apart', (_, other) => {
    expect(layerDigest(other)).not.toEqual(layerDigest(LAYER));
  });
});

describe('a file that is read back', () => {
  const check = (columns: Columns, crs: string) =>
    checkReadBack(
      ok({ columns, crs, defaultCrs: null, notes: [] }),
      { columns: LAYER, crs: 'EPSG:31370' },
      'x.gpkg',
    );

  test('is offered when it holds the same, in the CRS it should', () => {
    expect(check(LAYER, 'EPSG:31370')).toEqual(ok(null));
  });

  test('is refused when something changed, was lost, or is in another CRS', () => {
    const refused = {
      ok: false,
      problem: { code: 'export.invalid', params: { file: 'x.gpkg', feature: 0, cause: 'notReadBack' } },
    };
    expect(check(layer(line(4, 'a'), line(5, 'c')), 'EPSG:31370')).toEqual(refused);
    expect(check(layer(line(4, 'a')), 'EPSG:31370')).toEqual(refused);
    expect(check(LAYER, 'EPSG:3812')).toEqual(refused);
  });
});
