import { describe, expect, test } from 'vitest';
import { CRS_CODES } from '../../../src/geo/crsCode';
import { transformPositions } from '../../../src/geo/transform';
import { gdalTransform } from '../../helpers/gdal';

/** WGS 84 lon lat, Lambert 72 and Lambert 2008 of the same points, computed with PROJ 9.5.1. */
const CONTROL_POINTS = [
  { wgs84: [4.3839, 50.8428], lambert72: [151_066.89, 170_265.84], lambert2008: [651_066.53, 670_266.38] },
  { wgs84: [3.725, 51.0543], lambert72: [104_863.79, 193_989.1], lambert2008: [604_860.98, 693_983.94] },
  { wgs84: [4.944, 51.3223], lambert72: [190_101.5, 223_765.48], lambert2008: [690_094.46, 723_770.23] },
] as const;

const WGS84 = Float64Array.from(CONTROL_POINTS.flatMap(({ wgs84 }) => wgs84));
const PLANES = [
  ['EPSG:31370', Float64Array.from(CONTROL_POINTS.flatMap(({ lambert72 }) => lambert72))],
  ['EPSG:3812', Float64Array.from(CONTROL_POINTS.flatMap(({ lambert2008 }) => lambert2008))],
] as const;
const CENTIMETRE = 0.01;
/** A centimetre in degrees of latitude; less on the ground in longitude. */
const CENTIMETRE_DEGREES = 0.01 / 111_320;

function largestDifference(a: Float64Array, b: Float64Array): number {
  return Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));
}

test.each(PLANES)('agrees with PROJ to a centimetre in %s', (crs, plane) => {
  const positions = WGS84.slice();
  transformPositions(positions, 'EPSG:4326', crs);
  expect(largestDifference(positions, plane)).toBeLessThan(CENTIMETRE);
});

test.each(PLANES)('agrees with PROJ to a centimetre from %s', (crs, plane) => {
  const positions = plane.slice();
  transformPositions(positions, crs, 'EPSG:4326');
  expect(largestDifference(positions, WGS84)).toBeLessThan(CENTIMETRE_DEGREES);
});

test.each(CRS_CODES)('to %s and back loses less than a millimetre', (crs) => {
  const positions = WGS84.slice();
  transformPositions(positions, 'EPSG:4326', crs);
  transformPositions(positions, crs, 'EPSG:4326');
  expect(largestDifference(positions, WGS84)).toBeLessThan(CENTIMETRE_DEGREES / 10);
});

test('web mercator follows its spherical formula', () => {
  const positions = Float64Array.of(4.3839, 50.8428);
  transformPositions(positions, 'EPSG:4326', 'EPSG:3857');
  const radius = 6_378_137;
  expect(positions[0]).toBeCloseTo((radius * 4.3839 * Math.PI) / 180, 3);
  expect(positions[1]).toBeCloseTo(radius * Math.log(Math.tan(Math.PI / 4 + (50.8428 * Math.PI) / 360)), 3);
});

/** Ghent, Brussels, Ostend, Maaseik, Turnhout, Utrecht and Lille: Flanders and its neighbours. */
const PLACES = [
  [3.725, 51.0543],
  [4.3839, 50.8428],
  [2.9194, 51.2258],
  [5.789, 51.0979],
  [4.944, 51.3223],
  [5.1214, 52.0907],
  [3.0573, 50.6292],
] as const;
const MILLIMETRE_DEGREES = 0.001 / 111_320;

describe.each(CRS_CODES)('%s and PROJ agree to a millimetre', (crs) => {
  const isDegrees = crs === 'EPSG:4326' || crs === 'EPSG:4313';

  test('to it', async () => {
    const expected = Float64Array.from((await gdalTransform(PLACES, 'OGC:CRS84', crs)).flat());
    const positions = Float64Array.from(PLACES.flat());
    transformPositions(positions, 'EPSG:4326', crs);
    expect(largestDifference(positions, expected)).toBeLessThan(isDegrees ? MILLIMETRE_DEGREES : 0.001);
  });

  test('from it', async () => {
    const there = await gdalTransform(PLACES, 'OGC:CRS84', crs);
    const expected = Float64Array.from((await gdalTransform(there, crs, 'OGC:CRS84')).flat());
    const positions = Float64Array.from(there.flat());
    transformPositions(positions, crs, 'EPSG:4326');
    expect(largestDifference(positions, expected)).toBeLessThan(MILLIMETRE_DEGREES);
  });
});

test('the register turns EPSG:31300 into the plane of Lambert 72, which PROJ does not', async () => {
  // The example of the register for its method 9803 (guidance note 7-2), on BD72.
  const [longitude, latitude] = [5 + 48 / 60 + 26.533 / 3600, 50 + 40 / 60 + 46.461 / 3600];
  const inRegister = Float64Array.of(251_763.2, 153_034.13);
  const lambert72 = Float64Array.of(longitude, latitude);
  transformPositions(lambert72, 'EPSG:4313', 'EPSG:31370');
  expect(largestDifference(lambert72, inRegister)).toBeLessThan(0.05);
  const unturned = Float64Array.of(longitude, latitude);
  transformPositions(unturned, 'EPSG:4313', 'EPSG:31300');
  expect(unturned[0]! - inRegister[0]!).toBeCloseTo(745.3, 1);
});
