import { expect, test } from 'vitest';
import type { MeasureGeometry } from '../../../../src/engine/measureGeometry';
import { emptyColumns } from '../../../../src/features/emptyColumns';
import { cornersIn, snapTo } from '../../../../src/map/drawing/snapping';

const { points, lines, polygons } = emptyColumns();
const measure = (parts: Partial<MeasureGeometry>): MeasureGeometry => ({
  ...{ layerId: 'a', target: 'fiets', synthetic: false, standing: new Uint8Array(4) },
  ...{ points, lines, polygons, ...parts },
});
/** Degrees of so many pixels to the east, and to the north at 51 degrees, at zoom 16. */
const east = (pixels: number) => (pixels * 360) / (512 * 2 ** 16);
const north = (pixels: number) => east(pixels) * Math.cos((51 * Math.PI) / 180);
const line = [4, 51, 4.01, 51.001, 4.02, 51];
/** A border that goes north at 10 pixels east of the corner of the line. */
const border = [4 + east(10), 50.9, 4 + east(10), 51.1];
const ground = { corners: Float64Array.from(line), borders: Float64Array.from(border) };

test('a corner goes to the nearest corner of a measure within reach, exactly, and before a border that is nearer', () => {
  expect(snapTo(ground, [4 + east(8), 51], 16, 14)).toEqual([4, 51]);
  expect(snapTo(ground, [4 + east(1), 51 + north(20)], 16, 14)).toEqual([4 + east(10), 51 + north(20)]);
});

test('on a border it goes straight to it, and from a border that ends to its end', () => {
  const alone = { ...ground, corners: new Float64Array() };
  const [x, y] = snapTo(alone, [4, 51], 16, 14)!;
  expect(x).toBe(4 + east(10));
  expect(y).toBeCloseTo(51, 12);
  const beyond = snapTo(alone, [4 + east(10), 51.1 + north(5)], 16, 14)!;
  expect(beyond[1]).toBeCloseTo(51.1, 12);
});

test('out of reach it stays, also where the zoom makes the same metres more pixels', () => {
  const far = { ...ground, borders: new Float64Array() };
  expect(snapTo(far, [4 + east(15), 51], 16, 14)).toBeNull();
  expect(snapTo(far, [4 + east(10), 51], 16, 14)).toEqual([4, 51]);
  expect(snapTo(far, [4 + east(10), 51], 17, 14)).toBeNull();
});

test('corners of points, lines and polygons in the view are gathered, and none where nobody can choose', () => {
  const path = {
    positions: Float64Array.from(line),
    start: Uint32Array.of(0, 3),
    feature: Uint32Array.of(0),
  };
  const many = Float64Array.from({ length: 50_000 }, (_, i) => (i % 2 ? 51 : 4));
  const crowd = { positions: many, feature: new Uint32Array(25_000) };
  const shown = measure({ lines: path });
  expect([...cornersIn([shown], [3.9, 50.9, 4.015, 51.1])]).toEqual(line.slice(0, 4));
  expect([...cornersIn([shown, measure({ points: crowd })], [3.9, 50.9, 4.1, 51.1])]).toEqual([]);
});

test('a layer that stays is not looked through again when a measure comes beside it', () => {
  const box = [3.9, 50.9, 4.1, 51.1] as const;
  const looked: string[] = [];
  const layer = (name: string, x: number): MeasureGeometry => {
    const positions = Float64Array.of(x, 51);
    return measure({
      points: {
        feature: Uint32Array.of(0),
        get positions() {
          looked.push(name);
          return positions;
        },
      },
    });
  };
  const known = new WeakMap();
  const trees = layer('trees', 4);
  expect([...cornersIn([trees], box, known)]).toEqual([4, 51]);
  expect([...cornersIn([trees, layer('plan', 4.05)], box, known)]).toEqual([4, 51, 4.05, 51]);
  expect(looked).toEqual(['trees', 'plan']);
});
