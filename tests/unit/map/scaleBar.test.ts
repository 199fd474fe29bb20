import { expect, test } from 'vitest';
import { metresPerPixel, scaleBar } from '../../../src/map/scaleBar';

test('a pixel on the equator is the equator over all pixels, and half of that at 60 degrees', () => {
  expect(metresPerPixel({ latitude: 0, zoom: 0 }) * 512).toBeCloseTo(40_075_016.686, 3);
  expect(metresPerPixel({ latitude: 60, zoom: 3 })).toBeCloseTo(40_075_016.686 / 512 / 8 / 2, 3);
});

test.each([
  [100, 150, 10_000, 100],
  [133, 150, 10_000, 75.19],
  [134, 150, 20_000, 149.25],
  [340, 150, 50_000, 147.06],
  [0.7, 150, 100, 142.86],
])('at %d m a pixel and at most %d pixels the bar is %d m', (perPixel, most, metres, pixels) => {
  const bar = scaleBar(perPixel, most);
  expect(bar.metres).toBe(metres);
  expect(bar.pixels).toBeCloseTo(pixels, 2);
});
