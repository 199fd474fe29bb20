import fc from 'fast-check';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { AreaIndex } from '../../../../src/engine/areaIndex/areaIndex';
import { evenOddPolygons } from '../../../../src/engine/polygons/evenOddPolygons';
import { polygonMeetsItself } from '../../../../src/engine/polygons/polygonMeetsItself';
import { polygonLayer } from '../../../../src/engine/polygons/polygonLayer';
import { sumFeatures } from '../../../../src/engine/features/sumFeatures';
import type { PolygonColumns } from '../../../../src/features/columns';
import { geojsonColumns } from '../../../helpers/geojsonColumns';
import { box, indexOf } from '../../../helpers/squareAreas';

function columnsOf(...polygons: Position[][][]) {
  return geojsonColumns(
    polygons.map((coordinates) => ({ geometry: { type: 'Polygon', coordinates }, properties: {} })),
  ).polygons;
}

/** Two triangles that meet in one point, of 0.00005 square degrees each. */
const BOW_TIE: Position[] = [
  [4, 51],
  [4.02, 51.01],
  [4.02, 51],
  [4, 51.01],
  [4, 51],
];

/** Round the same square twice. */
const TWICE: Position[] = [...box(4, 51, 0.01), ...box(4, 51, 0.01).slice(1)];

/** A five-pointed star drawn in one go: its middle is enclosed twice. */
const PENTAGRAM: Position[] = [0, 2, 4, 1, 3, 0].map((corner) => {
  const angle = (2 * Math.PI * corner) / 5;
  return [4 + 0.01 * Math.cos(angle), 51 + 0.01 * Math.sin(angle)];
});

const BENT: Position[] = [
  [4, 51],
  [4.03, 51],
  [4.03, 51.01],
  [4.01, 51.01],
  [4.01, 51.03],
  [4, 51.03],
  [4, 51],
];

test('polygons that do not cross themselves stay as they are', () => {
  const polygons = columnsOf([box(4, 51, 0.01)], [BENT, box(4.002, 51.002, 0.004)]);
  expect(polygonMeetsItself(polygons, 0)).toBe(false);
  expect(polygonMeetsItself(polygons, 1)).toBe(false);
  expect(evenOddPolygons(polygons)).toBe(polygons);
});

test('polygons that touch themselves stay as they are', () => {
  const touching: Position[] = [
    [4, 51],
    [4.01, 51],
    [4.005, 51.005],
    [4.01, 51.01],
    [4, 51.01],
    [4.005, 51.005],
    [4, 51],
  ];
  const repeated = [BENT[0]!, BENT[0]!, ...BENT.slice(1)];
  const polygons = columnsOf([touching], [repeated], [box(4, 51, 0.01), box(4, 51.002, 0.002)]);
  expect(polygonMeetsItself(polygons, 0)).toBe(true);
  expect(evenOddPolygons(polygons)).toBe(polygons);
});

test.each([
  { name: 'a bow tie', ring: BOW_TIE, polygons: 2 },
  { name: 'a pentagram', ring: PENTAGRAM, polygons: 5 },
])('$name is what an odd number of edges encloses', ({ ring, polygons }) => {
  const columns = columnsOf([ring], [box(5, 51, 0.01)]);
  expect(polygonMeetsItself(columns, 0)).toBe(true);
  const resolved = evenOddPolygons(columns);
  expect([...resolved.feature]).toEqual([...Array<number>(polygons).fill(0), 1]);
  for (let i = 0; i < resolved.feature.length; i++) expect(polygonMeetsItself(resolved, i)).toBe(false);
});

test('both halves of a bow tie count', () => {
  const areas = indexOf([box(4, 50.99, 0.01, 0.03)], [box(4.01, 50.99, 0.01, 0.03)]);
  const { lambert } = sumFeatures(areas, polygonLayer(columnsOf([BOW_TIE])));
  const triangle = polygonLayer(columnsOf([[BOW_TIE[0]!, [4.01, 51.005], BOW_TIE[3]!, BOW_TIE[0]!]])).tree
    .items;
  expect(lambert[0]! / triangle.lambert[0]!).toBeCloseTo(1, 6);
  expect(lambert[1]! / lambert[0]!).toBeCloseTo(1, 3);
});

test('an area that crosses itself has its whole ground when it is made even-odd first', () => {
  const columns = evenOddPolygons(columnsOf([BOW_TIE]));
  const whole = polygonLayer(columns).tree.items.lambert[0]!;
  const cover = polygonLayer(columnsOf([box(3.99, 50.99, 0.04)]));
  expect(sumFeatures(new AreaIndex(columns, 1), cover).lambert[0]! / whole).toBeCloseTo(1, 7);
});

test('a ring that goes round twice encloses nothing oddly, and its feature is no longer there', () => {
  const columns = columnsOf([TWICE], [box(5, 51, 0.01)]);
  expect(polygonMeetsItself(columns, 0)).toBe(true);
  expect([...evenOddPolygons(columns).feature]).toEqual([1]);
});

test('a hole that reaches out of its ring turns inside out there', () => {
  const outer = box(4, 51, 0.01);
  const hole = box(4.008, 51.002, 0.004);
  const resolved = evenOddPolygons(columnsOf([outer, hole]));
  const areas = indexOf([box(3.9, 50.9, 0.11, 0.2)], [box(4.01, 50.9, 0.11, 0.2)]);
  const { lambert } = sumFeatures(areas, polygonLayer(resolved));
  const sizeOf = (...rings: Position[][]): number => polygonLayer(columnsOf(rings)).tree.items.lambert[0]!;
  expect(lambert[0]! / (sizeOf(outer) - sizeOf(box(4.008, 51.002, 0.002, 0.004)))).toBeCloseTo(1, 6);
  expect(lambert[1]! / sizeOf(box(4.01, 51.002, 0.002, 0.004))).toBeCloseTo(1, 6);
});

test('a crossing polygon keeps a hole that nothing meets', () => {
  const hole = box(4.0155, 51.004, 0.002);
  const { items } = polygonLayer(columnsOf([BOW_TIE, hole])).tree;
  const whole = polygonLayer(columnsOf([BOW_TIE])).tree.items.lambert[0]!;
  expect(items.lambert[0]! / (whole - polygonLayer(columnsOf([hole])).tree.items.lambert[0]!)).toBeCloseTo(
    1,
    9,
  );
});

const spot = fc.integer({ min: 0, max: 12 });
const anyRing = fc
  .array(fc.tuple(spot, spot), { minLength: 3, maxLength: 9 })
  .map((corners) => [...corners, corners[0]!].map(([x, y]): Position => [4 + x / 1000, 51 + y / 1000]));

test('any rings at all enclose what a ray crosses an odd number of times', () => {
  fc.assert(
    fc.property(fc.array(anyRing, { minLength: 1, maxLength: 2 }), (rings) => {
      const resolved = evenOddPolygons(columnsOf(rings));
      const isInside = (columns: PolygonColumns, x: number, y: number): boolean => {
        let odd = false;
        for (let p = 0; p < columns.positions.length - 2; p += 2) {
          if (columns.ringStart.includes(p / 2 + 1)) continue;
          const [ax, ay, bx, by] = columns.positions.slice(p, p + 4) as unknown as number[];
          if (ay! > y !== by! > y && x < ax! + ((y - ay!) * (bx! - ax!)) / (by! - ay!)) odd = !odd;
        }
        return odd;
      };
      for (let x = 0; x < 12; x++) {
        for (let y = 0; y < 12; y++) {
          // Off every line through two of the spots.
          const [px, py] = [4 + (x + 0.5123) / 1000, 51 + (y + 0.4871) / 1000];
          expect(isInside(resolved, px, py)).toBe(isInside(columnsOf(rings), px, py));
        }
      }
    }),
  );
});
