import fc from 'fast-check';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import type { DrawnShape } from '../../../src/domain/areas/drawnShape';
import { itemAt } from '../../../src/domain/itemAt';
import type { Bounds } from '../../../src/engine/areaBoxes';
import { segmentMeetsBox } from '../../../src/geo/meetsBox';
import { rounded } from '../../../src/map/drawing/storedFeatures';
import { pathsOf, restOf, stretchesIn, withCorner, withStretch } from '../../../src/map/drawing/windowPart';
import { runs } from '../../helpers/runs';

/** Corners around a place, each in another direction and with more decimals than the library takes. */
const path = fc
  .tuple(fc.integer({ min: 4, max: 30 }), fc.double({ min: 4, max: 4.2, noNaN: true }))
  .map(([corners, x]): Position[] =>
    Array.from({ length: corners }, (_, at) => {
      const angle = (2 * Math.PI * at) / corners;
      return [x + 0.1 * Math.cos(angle) + at * 1e-11, 51 + 0.1 * Math.sin(angle) + at * 1e-11];
    }),
  );
const closed = (corners: Position[]): Position[] => [...corners, itemAt(corners, 0)];
const shape: fc.Arbitrary<DrawnShape> = fc.oneof(
  path.map((coordinates): DrawnShape => ({ type: 'LineString', coordinates })),
  fc
    .array(fc.array(path, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
    .map((parts): DrawnShape => ({
      type: 'MultiPolygon',
      coordinates: parts.map((rings) => rings.map(closed)),
    })),
);
const box = fc
  .tuple(...[3.9, 50.9].map((from) => fc.double({ min: from, max: from + 0.3, noNaN: true })))
  .chain(([west, south]) =>
    fc
      .double({ min: 0.01, max: 0.3, noNaN: true })
      .map((size): Bounds => [west!, south!, west! + size, south! + size]),
  );
const edit = fc.record({
  how: fc.constantFrom('move', 'insert', 'remove'),
  stretch: fc.nat(),
  corner: fc.nat(),
  looksAgain: fc.boolean(),
});

const same = (a: Position, b: Position): boolean => String(rounded(a)) === String(rounded(b));
/** More than any of these shapes has, and fewer: the window then decides. */
const MOST = 6;

test('corners that are moved, added and removed through the window are those of the whole, and no others', () => {
  fc.assert(
    fc.property(shape, box, fc.array(edit, { minLength: 1, maxLength: 8 }), (drawn, window, edits) => {
      const seen = (of: DrawnShape) => stretchesIn(of, window, Infinity, MOST) ?? [];
      let whole = drawn;
      let stretches: readonly ReturnType<typeof seen>[number][] = seen(whole);
      const model = pathsOf(drawn).map((corners) => [...corners]);
      for (const [number, { how, stretch, corner, looksAgain }] of edits.entries()) {
        if (looksAgain) stretches = seen(whole);
        if (stretches.length === 0) return;
        const at = stretch % stretches.length;
        const { path: of, handed, isRing } = itemAt(stretches, at);
        const fewest = drawn.type === 'LineString' ? 2 : 3;
        const ends = isRing || drawn.type === 'LineString' ? 0 : 1;
        const place = ends + (corner % Math.max(1, handed.length - 2 * ends));
        const corners = itemAt(model, of);
        const inWhole = corners.findIndex((one) => same(one, itemAt(handed, place)));
        const fresh: Position = [5 + number / 8, 52 + number / 16];
        const now = [...handed];
        if (how === 'move') {
          now.splice(place, 1, fresh);
          corners.splice(inWhole, 1, fresh);
        } else if (how === 'insert' && (isRing || place < handed.length - 1)) {
          now.splice(place + 1, 0, fresh);
          corners.splice(inWhole + 1, 0, fresh);
        } else if (how === 'remove' && corners.length > fewest && handed.length > fewest) {
          now.splice(place, 1);
          corners.splice(inWhole, 1);
        }
        ({ shape: whole, stretches } = withStretch(whole, stretches, at, now));
        expect(pathsOf(whole)).toEqual(model);
        for (const { path: one, from, handed: held } of stretches) {
          const placed = held.map((_, step) =>
            itemAt(itemAt(model, one), (from + step) % model[one]!.length),
          );
          expect(placed.map(rounded)).toEqual(held.map(rounded));
        }
      }
    }),
    { numRuns: runs(300) },
  );
});

test('every side is in one stretch or in the rest', () => {
  fc.assert(
    fc.property(shape, box, (drawn, window) => {
      const stretches = stretchesIn(drawn, window, Infinity, MOST)!;
      const sidesOf = (line: readonly Position[]) =>
        line.slice(1).map((to, at) => `${String(rounded(itemAt(line, at)))} ${String(rounded(to))}`);
      const around = (corners: readonly Position[], isRing: boolean) =>
        isRing ? [...corners, itemAt(corners, 0)] : corners;
      const found = [
        ...stretches.flatMap(({ handed, isRing }) => sidesOf(around(handed, isRing))),
        ...restOf(drawn, stretches).flatMap(sidesOf),
      ];
      const isSurface = drawn.type === 'MultiPolygon';
      const all = pathsOf(drawn).flatMap((corners) => sidesOf(around(corners, isSurface)));
      expect(found.sort()).toEqual(all.sort());
    }),
    { numRuns: runs(300) },
  );
});

test('a side that is seen is in a stretch with one corner beyond either end of it, and no other corner is in one', () => {
  fc.assert(
    fc.property(shape, box, (drawn, window) => {
      const paths = pathsOf(drawn);
      const isRing = drawn.type === 'MultiPolygon';
      const expected = new Set<string>();
      for (const [number, corners] of paths.entries()) {
        const after = (at: number) => (isRing ? (at + corners.length) % corners.length : at);
        for (let at = 0; at < corners.length; at++) {
          const [from, to] = [corners[at], corners[after(at + 1)]];
          const isSeen = from && to && segmentMeetsBox(from[0]!, from[1]!, to[0]!, to[1]!, window);
          if (isSeen)
            for (const near of [at - 1, at, at + 1, at + 2])
              if (corners[after(near)]) expected.add(`${number} ${after(near)}`);
        }
      }
      const isAll = paths.flat().length <= MOST;
      const held = stretchesIn(drawn, window, Infinity, MOST)!.flatMap(({ path: number, from, handed }) =>
        handed.map((_, step) => `${number} ${(from + step) % paths[number]!.length}`),
      );
      const every = paths.flatMap((corners, number) => corners.map((_, at) => `${number} ${at}`));
      expect(held.sort()).toEqual(isAll ? every.sort() : [...expected].sort());
    }),
    { numRuns: runs(300) },
  );
});

test('a shape with few corners has all its handles, and one with too many in the window none', () => {
  const ring = Array.from({ length: 600 }, (_, at): Position => [
    4 + 0.01 * Math.cos((at * Math.PI) / 300),
    51 + 0.01 * Math.sin((at * Math.PI) / 300),
  ]);
  const large: DrawnShape = { type: 'MultiPolygon', coordinates: [[closed(ring)]] };
  const few: DrawnShape = { type: 'LineString', coordinates: ring.slice(0, 200) };
  expect(stretchesIn(few, [8, 8, 9, 9])?.map(({ handed }) => handed.length)).toEqual([200]);
  expect(stretchesIn(large, [3.9, 50.9, 4.1, 51.1])).toBeNull();
  // Around the first corner: the stretch goes on over the end of the ring.
  const [first, ...others] = stretchesIn(large, [4.0099, 50.999, 4.02, 51.001])!;
  expect(others).toEqual([]);
  expect(first!.from).toBeGreaterThan(300);
  expect(first!.handed.length).toBeLessThan(60);
});

test('a corner is put elsewhere or taken away by its place, but a ring keeps three and a line two', () => {
  const line: DrawnShape = {
    type: 'LineString',
    coordinates: [
      [4, 51],
      [4.1, 51],
    ],
  };
  expect(withCorner(line, 0, 1, [4.2, 51])).toMatchObject({
    coordinates: [
      [4, 51],
      [4.2, 51],
    ],
  });
  expect(withCorner(line, 0, 1, null)).toBeNull();
});
