import { describe, expect, test } from 'vitest';
import { CRS_CODES } from '../../../src/geo/crsCode';
import type { CrsCode } from '../../../src/geo/crsCode';
import { transformPositions } from '../../../src/geo/transform';
import { layerCrs } from '../../../src/io/layerCrs';
import type { GivenCrs } from '../../../src/io/layerCrs';

/** Ghent, Bruges and Antwerp, in degrees. */
const FLEMISH = [3.725, 51.0543, 3.2247, 51.2093, 4.4025, 51.2194];
const KARLSRUHE = [8.4037, 49.0069, 8.41, 49.01];

function placesIn(crs: CrsCode, degrees: readonly number[] = FLEMISH): Float64Array {
  const places = Float64Array.from(degrees);
  transformPositions(places, 'EPSG:4326', crs);
  return places;
}
const swap = (places: Float64Array) => places.map((_, index) => places[index ^ 1]!);

/** The decision in a few words: the CRS, a sign where axes are swapped, and the notes; or the problem. */
function decide(declared: string | null, places: Float64Array, given: GivenCrs = {}): string {
  const decided = layerCrs({ crs: declared, defaultCrs: null }, places, given, 'file');
  if (!decided.ok) return decided.problem.code;
  const { crs, swappedAxes, notes } = decided.value;
  return [crs + (swappedAxes ? ' swapped' : ''), ...notes.map(({ code }) => code)].join(', ');
}

describe('a declared CRS', () => {
  test.each(CRS_CODES.filter((crs) => crs !== 'EPSG:4326' && crs !== 'EPSG:31300'))(
    '%s is believed',
    (crs) => {
      expect(decide(crs, placesIn(crs))).toBe(`${crs}, transformed`);
    },
  );

  test('of degrees is no news, here or abroad', () => {
    expect(decide('EPSG:4258', placesIn('EPSG:4326'))).toBe('EPSG:4326');
    expect(decide('OGC:CRS84', placesIn('EPSG:4326', KARLSRUHE))).toBe('EPSG:4326');
  });

  test('is believed where the coordinates fit a likelier one of the same size', () => {
    // Lambert 2005 lies a kilometre from where Lambert 72 has the same numbers.
    expect(decide('EPSG:3447', placesIn('EPSG:31370'))).toBe('EPSG:3447, transformed');
  });

  test('is believed outside its area of use where the coordinates fit nothing else', () => {
    expect(decide('EPSG:31370', placesIn('EPSG:31370', KARLSRUHE))).toBe('EPSG:31370, transformed');
    expect(decide('EPSG:31370', Float64Array.from(KARLSRUHE))).toBe('EPSG:31370, transformed');
  });

  test('that programs read in two ways is read with a note', () => {
    expect(decide('EPSG:31300', placesIn('EPSG:31300'))).toBe('EPSG:31300, transformed, unturnedLambert');
  });

  test.each(['EPSG:21500', 'Belge_Lambert_1950', 'urn:ogc:def:crs:EPSG::27700', '?'])(
    'that is none of ours is refused, wherever it lies: %s',
    (crs) => {
      expect(decide(crs, placesIn('EPSG:31370'))).toBe('crs.unknown');
      expect(decide(crs, new Float64Array(0))).toBe('crs.unknown');
      expect(decide(crs, placesIn('EPSG:31370'), { assumed: 'EPSG:31370' })).toBe('crs.unknown');
    },
  );

  test.each<[string, CrsCode]>([
    ['EPSG:4326', 'EPSG:31370'],
    ['EPSG:31370', 'EPSG:4326'],
    ['EPSG:31370', 'EPSG:3812'],
    ['EPSG:25831', 'EPSG:31370'],
    ['EPSG:3857', 'EPSG:4326'],
  ])('%s is left open where the coordinates can only be %s', (declared, crs) => {
    expect(decide(declared, placesIn(crs))).toBe('crs.contradicted');
    expect(decide(declared, placesIn(crs), { assumed: crs })).toBe(`${crs}, overruledCrs`);
    expect(decide(declared, placesIn(crs), { chosen: crs })).toBe(`${crs}, overruledCrs`);
    // What is assumed for other files cannot be what this one is either.
    expect(decide(declared, placesIn(crs), { assumed: 'EPSG:2154' })).toBe('crs.contradicted');
  });

  test('says nothing about the order of axes where that shows', () => {
    expect(decide('EPSG:4326', swap(placesIn('EPSG:4326')))).toBe('EPSG:4326 swapped, swappedAxes');
    expect(decide('EPSG:4313', swap(placesIn('EPSG:4313')))).toBe(
      'EPSG:4313 swapped, transformed, swappedAxes',
    );
    expect(decide('EPSG:3035', swap(placesIn('EPSG:3035')))).toBe(
      'EPSG:3035 swapped, transformed, swappedAxes',
    );
  });

  test.each(['EPSG:31370', 'EPSG:3812'] as const)('%s keeps easting first, with a warning', (crs) => {
    expect(decide(crs, swap(placesIn(crs)))).toBe(`${crs}, transformed, perhapsSwapped`);
  });

  test('is not overruled by what is assumed for others', () => {
    expect(decide('EPSG:31370', placesIn('EPSG:31370'), { assumed: 'EPSG:3447' })).toBe(
      'EPSG:31370, transformed',
    );
  });
});

describe('without a declared CRS', () => {
  test('degrees are assumed, here or abroad, and what the format prescribes is no news', () => {
    expect(decide(null, placesIn('EPSG:4326'))).toBe('EPSG:4326, assumedWgs84');
    expect(decide(null, placesIn('EPSG:4326', KARLSRUHE))).toBe('EPSG:4326, assumedWgs84');
    const geojson = { crs: null, defaultCrs: 'EPSG:4326' } as const;
    expect(layerCrs(geojson, placesIn('EPSG:4326'), {}, 'file')).toMatchObject({
      ok: true,
      value: { notes: [] },
    });
  });

  test.each(['EPSG:31370', 'EPSG:3812', 'EPSG:3857'] as const)('%s is recognised', (crs) => {
    expect(decide(null, placesIn(crs))).toBe(`${crs}, detectedCrs`);
  });

  test('swapped axes are recognised', () => {
    expect(decide(null, swap(placesIn('EPSG:4326')))).toBe('EPSG:4326 swapped, assumedWgs84, swappedAxes');
    expect(decide(null, swap(placesIn('EPSG:3857')))).toBe('EPSG:3857 swapped, detectedCrs, swappedAxes');
    expect(decide(null, swap(placesIn('EPSG:31370')))).toBe('EPSG:31370 swapped, detectedCrs, northingFirst');
  });

  test('coordinates that fit nothing stay open until somebody says what they are', () => {
    const utm = placesIn('EPSG:25831');
    expect(layerCrs({ crs: null, defaultCrs: null }, utm, {}, 'file')).toEqual({
      ok: false,
      problem: { code: 'crs.undeclared', params: { file: 'file', x: utm[0], y: utm[1], crs: 'EPSG:25831' } },
    });
    expect(decide(null, utm, { assumed: 'EPSG:25831' })).toBe('EPSG:25831, chosenCrs');
    expect(decide(null, utm, { chosen: 'EPSG:25831' })).toBe('EPSG:25831, chosenCrs');
  });

  test('what is assumed wins over a guess, not over degrees, and not where it cannot be', () => {
    const lambert = placesIn('EPSG:31370');
    expect(decide(null, lambert, { assumed: 'EPSG:3447' })).toBe('EPSG:3447, chosenCrs');
    expect(decide(null, placesIn('EPSG:4326'), { assumed: 'EPSG:31370' })).toBe('EPSG:4326, assumedWgs84');
    expect(decide(null, lambert, { assumed: 'EPSG:2154' })).toBe('EPSG:31370, detectedCrs');
  });

  test('what is named has easting first', () => {
    expect(decide(null, swap(placesIn('EPSG:31370')), { chosen: 'EPSG:31370' })).toBe(
      'EPSG:31370, chosenCrs',
    );
  });

  test('a layer without positions is in degrees', () => {
    expect(decide(null, new Float64Array(0))).toBe('EPSG:4326');
  });
});

test('what the user chose wins over everything', () => {
  expect(decide('EPSG:21500', placesIn('EPSG:31370'), { chosen: 'EPSG:31370' })).toBe(
    'EPSG:31370, overruledCrs',
  );
  expect(decide(null, placesIn('EPSG:4326'), { chosen: 'EPSG:4313' })).toBe('EPSG:4313, chosenCrs');
});
