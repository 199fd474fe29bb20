import { expect, test } from 'vitest';
import { addressesIn } from '../../../../src/io/services/addressSearch';

const corner = (longitude: number, latitude: number) => ({
  ...{ Lat_WGS84: latitude, Lon_WGS84: longitude, X_Lambert72: 157_000, Y_Lambert72: 190_000 },
});
const FOUND = {
  Municipality: 'Mechelen',
  FormattedAddress: 'Grote Markt 1, 2800 Mechelen',
  Location: corner(4.48, 51.03),
  BoundingBox: { LowerLeft: corner(4.47, 51.02), UpperRight: corner(4.49, 51.04) },
};

test('an address is read with its place and what lies around it, in degrees', () => {
  expect(addressesIn({ LocationResult: [FOUND] })).toEqual([
    { text: 'Grote Markt 1, 2800 Mechelen', place: [4.48, 51.03], box: [4.47, 51.02, 4.49, 51.04] },
  ]);
  expect(addressesIn({ LocationResult: [{ ...FOUND, BoundingBox: null }] })![0]!.box).toEqual([
    ...[4.48, 51.03, 4.48, 51.03],
  ]);
});

test('an answer that is built otherwise is not understood, and is not taken for no address', () => {
  expect(addressesIn({ LocationResult: [] })).toEqual([]);
  for (const body of [
    null,
    [],
    {},
    { LocationResult: null },
    { LocationResult: [{ ...FOUND, Location: {} }] },
  ])
    expect(addressesIn(body)).toBeNull();
});
