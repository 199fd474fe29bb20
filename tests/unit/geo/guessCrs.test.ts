import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CRS_CODES } from '../../../src/geo/crsCode';
import type { CrsCode } from '../../../src/geo/crsCode';
import { areSwapped, guessCrs, likelyCrs, mostlyWithin } from '../../../src/geo/guessCrs';
import { transformPositions } from '../../../src/geo/transform';

/** Ghent, Bruges, Antwerp and Kortrijk, in degrees. */
const FLEMISH = [3.725, 51.0543, 3.2247, 51.2093, 4.4025, 51.2194, 3.2649, 50.828];
/** Namur, Dinant and Ciney. */
const WALLOON = [4.8674, 50.4674, 4.912, 50.2607, 5.1, 50.2956];
const AMSTERDAM = [4.9041, 52.3676];
const GUESSED = ['EPSG:4326', 'EPSG:31370', 'EPSG:3812', 'EPSG:3857'] as const;

function placesIn(crs: CrsCode, ...degrees: number[]): Float64Array {
  const places = Float64Array.from(degrees);
  transformPositions(places, 'EPSG:4326', crs);
  return places;
}
const swap = (places: Float64Array) => places.map((_, index) => places[index ^ 1]!);

describe.each(GUESSED)('places in %s', (crs) => {
  test('are recognised, with one abroad among them', () => {
    const places = placesIn(crs, ...FLEMISH, ...AMSTERDAM);
    expect(guessCrs(places)).toEqual({ crs, swappedAxes: false });
  });

  test('with northing or latitude first are recognised, with one abroad among them', () => {
    const places = swap(placesIn(crs, ...FLEMISH, ...AMSTERDAM));
    expect(guessCrs(places)).toEqual({ crs, swappedAxes: true });
  });
});

test.each(['EPSG:31370', 'EPSG:3812'] as const)(
  'in %s the usual order holds wherever it puts more than a tenth in Flanders',
  (crs) => {
    // Around Leuven both orders lie in Flanders; a land as a whole lies partly in it.
    expect(guessCrs(placesIn(crs, 4.7, 50.88, 4.72, 50.9))).toEqual({ crs, swappedAxes: false });
    expect(guessCrs(placesIn(crs, ...FLEMISH, ...WALLOON))).toEqual({ crs, swappedAxes: false });
  },
);

test('half in one range is enough, a draw between two is not', () => {
  expect(guessCrs(Float64Array.of(4, 51, 1e6, 2e6))).toEqual({ crs: 'EPSG:4326', swappedAxes: false });
  expect(guessCrs(Float64Array.of(4, 51, 104_000, 193_000))).toBeNull();
  expect(guessCrs(Float64Array.of(4, 51, 1e6, 2e6, 1e6, 2e6))).toBeNull();
});

test('nothing is guessed from no places, or from places elsewhere', () => {
  expect(guessCrs(new Float64Array(0))).toBeNull();
  expect(guessCrs(Float64Array.of(8.4, 49, 8.5, 49.1))).toBeNull();
  expect(guessCrs(placesIn('EPSG:25831', ...FLEMISH))).toBeNull();
});

test('no minority changes a guess', () => {
  const anywhere = fc.double({ min: -1e7, max: 1e7, noNaN: true });
  const few = fc.array(fc.tuple(anywhere, anywhere), { maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...GUESSED), few, (crs, others) => {
      const places = Float64Array.of(...placesIn(crs, ...FLEMISH), ...others.flat());
      expect(guessCrs(places)?.crs).toBe(crs);
    }),
  );
});

describe.each(CRS_CODES)('a declared %s', (crs) => {
  test('holds places of its own, and not those of another kind of system', () => {
    const own = crs === 'EPSG:28992' ? placesIn(crs, ...AMSTERDAM) : placesIn(crs, ...FLEMISH);
    expect(mostlyWithin(own, crs)).toBe(true);
    const isDegrees = crs === 'EPSG:4326' || crs === 'EPSG:4313';
    const other = isDegrees ? placesIn('EPSG:31370', ...FLEMISH) : Float64Array.from(FLEMISH);
    expect(mostlyWithin(other, crs)).toBe(false);
  });

  test('shows the order of its axes, or keeps the usual one', () => {
    const places = placesIn(crs, ...FLEMISH, ...AMSTERDAM);
    const isSquare = ['EPSG:31370', 'EPSG:3812', 'EPSG:3447', 'EPSG:31300', 'EPSG:28992'].includes(crs);
    expect(areSwapped(places, crs)).toBe(false);
    expect(areSwapped(swap(places), crs)).toBe(!isSquare);
  });
});

test.each(['EPSG:25831', 'EPSG:3035', 'EPSG:2154', 'EPSG:28992'] as const)(
  '%s is proposed, not guessed',
  (crs) => {
    const places = placesIn(crs, ...FLEMISH);
    expect(guessCrs(places)).toBeNull();
    expect(likelyCrs(places)).toBe(crs);
  },
);

test('nothing is proposed for places that fit no system here', () => {
  expect(likelyCrs(Float64Array.of(1e6, 2e6))).toBeNull();
});
