import { expect, test } from 'vitest';
import { sameView } from '../../../src/map/viewKeeper';

const view = { longitude: 4.226232, latitude: 51.098106, zoom: 9.006 };

test('a view rounded for the address bar is the same view', () => {
  expect(sameView(view, { longitude: 4.2262, latitude: 51.0981, zoom: 9.01 })).toBe(true);
});

test('rounding that a street would notice is another view', () => {
  expect(sameView({ ...view, zoom: 18 }, { longitude: 4.2262, latitude: 51.0981, zoom: 18 })).toBe(false);
});

test('another place or another zoom is another view', () => {
  expect(sameView(view, { ...view, longitude: 4.24 })).toBe(false);
  expect(sameView(view, { ...view, latitude: 51.11 })).toBe(false);
  expect(sameView(view, { ...view, zoom: 9.1 })).toBe(false);
});
