import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxAround, mapFrame, meetsFrame } from '../../../../src/ui/report/mapFrame';
import { placeNames } from '../../../../src/ui/report/MapNames';
import { scaleBarLength } from '../../../../src/ui/report/MapLegend';

const side = fc.integer({ min: 1, max: 200_000 });

test('the frame holds the area in its middle, with room around it and the shape of the map', () => {
  fc.assert(
    fc.property(fc.integer({ min: -250_000, max: 250_000 }), side, side, (at, width, height) => {
      const box = [at, at, at + width, at + height];
      const frame = mapFrame(box, 1.3);
      expect(frame.width / frame.height).toBeCloseTo(1.3, 9);
      expect(frame.x + frame.width / 2).toBeCloseTo(at + width / 2, 6);
      expect(frame.y).toBeLessThan(at);
      expect(frame.x).toBeLessThan(at);
      expect(frame.y + frame.height).toBeGreaterThan(at + height);
      expect(frame.x + frame.width).toBeGreaterThan(at + width);
      expect(meetsFrame(box, frame)).toBe(true);
    }),
  );
});

test('an area without geometry meets no frame', () => {
  expect(meetsFrame([NaN, NaN, NaN, NaN], mapFrame([0, 0, 10, 10], 1))).toBe(false);
});

test('a scale bar has a round length, not longer than it may and more than a third of it', () => {
  expect([7300, 1999, 480, 50_000].map(scaleBarLength)).toEqual([5000, 1000, 200, 50_000]);
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (most) => {
      const length = scaleBarLength(most);
      expect(length).toBeLessThanOrEqual(most);
      expect(length).toBeGreaterThan(most / 3);
    }),
  );
});

test('names do not run over each other, the edge or the scale; the first has the right of way', () => {
  const frame = { x: 0, y: 0, width: 100, height: 80 };
  const plate = { x: 70, y: 70, width: 30, height: 10 };
  const name = (index: number, x: number, y: number) => ({ index, x, y, halfWidth: 10, halfHeight: 3 });
  const placed = placeNames(
    [name(0, 50, 40), name(1, 55, 42), name(2, 50, 50), name(3, 5, 10), name(4, 85, 72)],
    frame,
    plate,
  );
  expect(placed.map(({ index }) => index)).toEqual([0, 2]);
});

test('the box around some areas leaves out those without geometry', () => {
  const boxes = [0, 0, 2, 2, NaN, NaN, NaN, NaN, 5, -3, 6, 1, 100, 100, 101, 101];
  expect(boxAround(boxes, [0, 1, 2])).toEqual([0, -3, 6, 2]);
  expect(boxAround(boxes, [1])).toBeNull();
  expect(boxAround(boxes, [])).toBeNull();
});
