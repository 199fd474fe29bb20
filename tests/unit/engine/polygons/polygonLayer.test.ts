import type { Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { SPLIT } from '../../../../src/engine/features/itemSharer';
import { shareFeatures } from '../../../../src/engine/features/shareFeatures';
import { sumFeatures } from '../../../../src/engine/features/sumFeatures';
import { polygonLayer } from '../../../../src/engine/polygons/polygonLayer';
import { geodesicRingArea } from '../../../../src/geo/geodesicMeasures';
import { planarRingArea } from '../../../../src/geo/planarMeasures';
import { transformPositions } from '../../../../src/geo/transform';
import { geojsonColumns } from '../../../helpers/geojsonColumns';
import { box, indexOf } from '../../../helpers/squareAreas';

const BOTH = indexOf([box(4, 51, 0.01)], [box(4.01, 51, 0.01)]);

const polygon = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates });

function layerOf(...geometries: Geometry[]) {
  return polygonLayer(geojsonColumns(geometries.map((geometry) => ({ geometry, properties: {} }))).polygons);
}

function lambertArea(ring: Position[]): number {
  const positions = Float64Array.from(ring.flat());
  transformPositions(positions, 'EPSG:4326', 'EPSG:31370');
  return planarRingArea(positions, 0, ring.length);
}

const turned = (ring: Position[]): Position[] => [...ring].reverse();

/** Share of every area in the first feature. */
function sharesOf(areas: typeof BOTH, ...geometries: Geometry[]): Map<number, number> {
  const { label, parts } = shareFeatures(areas, layerOf(...geometries), geometries.length);
  if (label[0] !== SPLIT) return new Map(areas.sets.areas[label[0]!]!.map((area) => [area, 1]));
  return new Map(
    [...parts.area].flatMap((area, i) => (parts.feature[i] === 0 ? [[area, parts.share[i]!]] : [])),
  );
}

test('a polygon across a border is shared out by its parts, in both measures', () => {
  const layer = layerOf(polygon(box(4.008, 51.002, 0.005)));
  const { lambert, geodesic } = sumFeatures(BOTH, layer);
  const west = box(4.008, 51.002, 0.002, 0.005);
  const east = box(4.01, 51.002, 0.003, 0.005);
  expect(lambert[0]! / lambertArea(west)).toBeCloseTo(1, 8);
  expect(lambert[1]! / lambertArea(east)).toBeCloseTo(1, 8);
  expect(geodesic[1]! / geodesicRingArea(Float64Array.from(east.flat()), 0, 5)).toBeCloseTo(1, 7);
  const shares = sharesOf(BOTH, polygon(box(4.008, 51.002, 0.005)));
  expect(shares.get(0)).toBeCloseTo(0.4, 6);
  expect(shares.get(0)! + shares.get(1)!).toBeCloseTo(1, 12);
});

test('the winding of a ring does not matter, and a hole is not counted', () => {
  const hole = box(4.009, 51.003, 0.002);
  const outer = box(4.008, 51.002, 0.005);
  const expected =
    lambertArea(box(4.008, 51.002, 0.002, 0.005)) - lambertArea(box(4.009, 51.003, 0.001, 0.002));
  for (const rings of [
    [outer, hole],
    [turned(outer), hole],
    [outer, turned(hole)],
    [turned(outer), turned(hole)],
  ]) {
    expect(sumFeatures(BOTH, layerOf(polygon(...rings))).lambert[0]! / expected).toBeCloseTo(1, 7);
  }
});

test('an area inside a polygon, and one inside the hole of a polygon', () => {
  const island = box(4.004, 51.004, 0.001);
  const areas = indexOf([island]);
  const big = box(4, 51, 0.01);
  expect(sharesOf(areas, polygon(big)).get(0)! * lambertArea(big)).toBeCloseTo(lambertArea(island), 3);
  expect(sharesOf(areas, polygon(big, box(4.003, 51.003, 0.004))).get(0)).toBeUndefined();
});

test('an area with a hole gives the hole to none', () => {
  const areas = indexOf([box(4, 51, 0.01), box(4.004, 51.004, 0.002)]);
  const inHole = sharesOf(areas, polygon(box(4.0045, 51.0045, 0.001)));
  expect([...inHole]).toEqual([]);
  const across = sharesOf(areas, polygon(box(4.003, 51.004, 0.002, 0.001)));
  expect(across.get(0)).toBeCloseTo(0.5, 6);
});

test('overlapping areas each have the whole of their part', () => {
  const areas = indexOf([box(4, 51, 0.01)], [box(4.005, 51, 0.01)], [box(3.99, 50.99, 0.05)]);
  const shares = sharesOf(areas, polygon(box(4.004, 51.004, 0.002)));
  expect(shares.get(0)).toBeCloseTo(1, 12);
  expect(shares.get(1)).toBeCloseTo(0.5, 6);
  expect(shares.get(2)).toBeCloseTo(1, 12);
});

test('a feature of several polygons is one feature', () => {
  const two: Geometry = {
    type: 'MultiPolygon',
    coordinates: [[box(4.002, 51.002, 0.001)], [box(4.012, 51.002, 0.001)]],
  };
  const shares = sharesOf(BOTH, two);
  expect(shares.get(0)).toBeCloseTo(0.5, 6);
  expect(shares.get(1)).toBeCloseTo(0.5, 6);
});

test('a parcel that is snapped to a border lies on one side only', () => {
  const middle = box(4.01, 51.003, 0.002);
  const corner = box(4.008, 51.008, 0.002);
  for (const [parcel, owner] of [
    [middle, 1],
    [corner, 0],
  ] as const) {
    const { lambert } = sumFeatures(BOTH, layerOf(polygon(parcel)));
    const whole = lambertArea(parcel);
    expect(lambert[owner]! / whole).toBeCloseTo(1, 8);
    expect(Math.abs(lambert[1 - owner]! / whole)).toBeLessThan(1e-12);
    expect([...sharesOf(BOTH, polygon(parcel)).keys()]).toEqual([owner]);
  }
});

test('an exact copy of an area is that area', () => {
  const { lambert } = sumFeatures(BOTH, layerOf(polygon(box(4, 51, 0.01)), polygon(box(4.01, 51, 0.01))));
  expect(lambert[0]! / lambertArea(box(4, 51, 0.01))).toBeCloseTo(1, 8);
  expect(lambert[1]! / lambertArea(box(4.01, 51, 0.01))).toBeCloseTo(1, 8);
});

test('a polygon that reaches over a long border by less than its bow has no part below nothing', () => {
  // The border runs 7 km due east; the plane has it 1.2 m further north in the middle than a line in degrees.
  const areas = indexOf([box(4, 51, 0.1, 0.01)], [box(4, 50.99, 0.1, 0.01)]);
  const tip: Position[] = [
    [4.05, 51.000001],
    [4.0505, 50.9995],
    [4.0495, 50.9995],
    [4.05, 51.000001],
  ];
  const { lambert } = sumFeatures(areas, layerOf(polygon(tip)));
  expect(lambert[0]!).toBeGreaterThan(0);
  expect(lambert[0]!).toBeLessThan(0.02);
  expect((lambert[0]! + lambert[1]!) / lambertArea(tip)).toBeCloseTo(1, 8);
});

test('a polygon without size lies where its first position is and adds nothing', () => {
  const flat = polygon([
    [4.01, 51.002],
    [4.01, 51.004],
    [4.01, 51.002],
  ]);
  expect([...sharesOf(BOTH, flat)]).toEqual([[1, 1]]);
  expect([...sumFeatures(BOTH, layerOf(flat)).lambert]).toEqual([0, 0]);
});

test('no polygons and no areas are no trouble; what lies outside has no area', () => {
  expect([...sumFeatures(BOTH, layerOf()).lambert]).toEqual([0, 0]);
  expect([...sumFeatures(indexOf(), layerOf(polygon(box(4, 51, 1)))).lambert]).toEqual([]);
  expect([...sharesOf(BOTH, polygon(box(5, 51, 0.01)))]).toEqual([]);
});

test('a polygon far from Belgium is measured by the general formulas', () => {
  const ring = box(8, 45, 0.01);
  const { items } = layerOf(polygon(ring)).tree;
  expect(items.geodesic[0]).toBe(geodesicRingArea(Float64Array.from(ring.flat()), 0, 5));
  expect(items.lambert[0]).toBe(lambertArea(ring));
});
