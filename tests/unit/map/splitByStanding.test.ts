import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEATURE_STANDING, NOT_DRAWN } from '../../../src/engine/measureGeometry';
import type { MeasureGeometry } from '../../../src/engine/measureGeometry';
import { emptyColumns } from '../../../src/features/emptyColumns';
import { splitByStanding } from '../../../src/map/splitByStanding';

const { leftOut, realised, planned } = FEATURE_STANDING;

const { points, lines, polygons } = emptyColumns();

function geometry(parts: Partial<MeasureGeometry>): MeasureGeometry {
  return {
    layerId: 'layer',
    target: 'bomen',
    synthetic: false,
    ...{ points, lines, polygons },
    standing: new Uint8Array(0),
    ...parts,
  };
}

test('points go to the standing of their feature, all points of a multipoint together', () => {
  const measures = geometry({
    points: { positions: new Float64Array([1, 2, 3, 4, 5, 6]), feature: new Uint32Array([0, 1, 1]) },
    standing: new Uint8Array([realised, planned]),
  });
  expect([...splitByStanding(measures).get('realised')!.points]).toEqual([1, 2]);
  expect([...splitByStanding(measures).get('planned')!.points]).toEqual([3, 4, 5, 6]);
  expect(splitByStanding(measures).has('leftOut')).toBe(false);
});

test('lines keep their positions and get starts of their own', () => {
  const measures = geometry({
    lines: {
      positions: new Float64Array([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]),
      start: new Uint32Array([0, 2, 5, 7]),
      feature: new Uint32Array([0, 1, 2]),
    },
    standing: new Uint8Array([planned, realised, planned]),
  });
  const { lines } = splitByStanding(measures).get('planned')!;
  expect([...lines.positions]).toEqual([0, 0, 1, 1, 5, 5, 6, 6]);
  expect([...lines.start]).toEqual([0, 2, 4]);
});

test('polygons keep their holes', () => {
  const ring = (at: number): number[] => [at, at, at + 1, at, at + 1, at + 1, at, at];
  const measures = geometry({
    polygons: {
      positions: new Float64Array([...ring(0), ...ring(10), ...ring(11), ...ring(20)]),
      ringStart: new Uint32Array([0, 4, 8, 12, 16]),
      polygonStart: new Uint32Array([0, 1, 3, 4]),
      feature: new Uint32Array([0, 1, 2]),
    },
    standing: new Uint8Array([leftOut, realised, realised]),
  });
  const { polygons } = splitByStanding(measures).get('realised')!;
  expect([...polygons.positions]).toEqual([...ring(10), ...ring(11), ...ring(20)]);
  expect([...polygons.ringStart]).toEqual([0, 4, 8, 12]);
  expect([...polygons.polygonStart]).toEqual([0, 2, 3]);
});

test('a layer of one standing is handed on without copying', () => {
  const measures = geometry({
    points: { positions: new Float64Array([1, 2]), feature: new Uint32Array([0]) },
    standing: new Uint8Array([realised]),
  });
  expect(splitByStanding(measures).get('realised')!.points).toBe(measures.points.positions);
});

test('every line is drawn in exactly one standing, unchanged', () => {
  const line = fc.record({
    standing: fc.constantFrom(leftOut, realised, planned),
    positions: fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 2, maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const start = new Uint32Array(lines.length + 1);
      lines.forEach(({ positions }, at) => (start[at + 1] = start[at]! + positions.length));
      const measures = geometry({
        lines: {
          positions: new Float64Array(lines.flatMap(({ positions }) => positions.flat())),
          start,
          feature: Uint32Array.from(lines.keys()),
        },
        standing: Uint8Array.from(lines, ({ standing }) => standing),
      });
      const drawn = [...splitByStanding(measures)].flatMap(([standing, parts]) => {
        const { positions, start: starts } = parts.lines;
        return Array.from(starts.subarray(1), (end, at) => [
          FEATURE_STANDING[standing],
          ...positions.subarray(2 * starts[at]!, 2 * end),
        ]);
      });
      const given = lines.map(({ standing, positions }) => [standing, ...positions.flat()]);
      expect(drawn.map(String).sort()).toEqual(given.map(String).sort());
    }),
  );
});

test('what is not drawn is in no standing, whatever else there is', () => {
  const measures = geometry({
    points: { positions: new Float64Array([1, 2, 3, 4]), feature: new Uint32Array([0, 1]) },
    standing: new Uint8Array([NOT_DRAWN, planned]),
  });
  expect([...splitByStanding(measures).keys()]).toEqual(['planned']);
  expect([...splitByStanding(measures).get('planned')!.points]).toEqual([3, 4]);
});

test('a layer is divided over its standings in one walk', () => {
  const count = 1000;
  let walked = 0;
  const standing = new Proxy(
    new Uint8Array(count).map((_, at) => at % 3),
    {
      get: (target, at) => {
        if (typeof at === 'string' && /^\d+$/.test(at)) walked++;
        return Reflect.get(target, at) as unknown;
      },
    },
  );
  const positions = new Float64Array(2 * count);
  splitByStanding(
    geometry({
      points: { positions, feature: Uint32Array.from({ length: count }, (_, at) => at) },
      standing,
    }),
  );
  // Once to count, once to divide.
  expect(walked).toBe(2 * count);
});
