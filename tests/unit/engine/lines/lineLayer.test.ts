import type { Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { SPLIT } from '../../../../src/engine/features/itemSharer';
import { shareFeatures } from '../../../../src/engine/features/shareFeatures';
import { sumFeatures } from '../../../../src/engine/features/sumFeatures';
import { lineLayer } from '../../../../src/engine/lines/lineLayer';
import { geodesicLength } from '../../../../src/geo/geodesicMeasures';
import { planarLength } from '../../../../src/geo/planarMeasures';
import { transformPositions } from '../../../../src/geo/transform';
import { geojsonColumns } from '../../../helpers/geojsonColumns';
import { box, indexOf } from '../../../helpers/squareAreas';

const WEST = box(4, 51, 0.01);
const EAST = box(4.01, 51, 0.01);
const BOTH = indexOf([WEST], [EAST]);

const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });

function columnsOf(...geometries: Geometry[]) {
  return geojsonColumns(geometries.map((geometry) => ({ geometry, properties: {} })));
}

function lambertLength(...path: Position[]): number {
  const positions = Float64Array.from(path.flat());
  transformPositions(positions, 'EPSG:4326', 'EPSG:31370');
  return planarLength(positions, 0, path.length);
}

test('a line across a border is shared out by its parts, in both measures', () => {
  const layer = lineLayer(columnsOf(line([4.004, 51.004], [4.018, 51.004])).lines);
  const { lambert, geodesic } = sumFeatures(BOTH, layer);
  expect(lambert[0]! / lambertLength([4.004, 51.004], [4.01, 51.004])).toBeCloseTo(1, 8);
  expect(lambert[1]! / lambertLength([4.01, 51.004], [4.018, 51.004])).toBeCloseTo(1, 8);
  const east = Float64Array.of(4.01, 51.004, 4.018, 51.004);
  expect(geodesic[1]! / geodesicLength(east, 0, 2)).toBeCloseTo(1, 8);

  const { label, parts } = shareFeatures(BOTH, layer, 1);
  expect([...label]).toEqual([SPLIT]);
  expect([...parts.area]).toEqual([0, 1]);
  expect(parts.share[0]).toBeCloseTo(6 / 14, 8);
  expect(parts.geodesicShare[1]).toBeCloseTo(8 / 14, 8);
});

test('a line inside one area, across its outer border and outside all', () => {
  const columns = columnsOf(
    line([4.002, 51.002], [4.003, 51.003]),
    line([4.005, 51.009], [4.005, 51.012]),
    line([4.1, 51.1], [4.2, 51.2]),
  );
  const { label, parts } = shareFeatures(BOTH, lineLayer(columns.lines), 3);
  expect(BOTH.sets.areas[label[0]!]).toEqual([0]);
  expect([label[1], label[2]]).toEqual([SPLIT, 0]);
  expect([...parts.feature]).toEqual([1]);
  const inside = lambertLength([4.005, 51.009], [4.005, 51.01]);
  expect(parts.share[0]).toBeCloseTo(inside / lambertLength([4.005, 51.009], [4.005, 51.012]), 6);
});

test('a line that leaves an area and comes back between two positions keeps only what is inside', () => {
  const notched = indexOf([
    [
      [4, 51],
      [4.01, 51],
      [4.01, 51.01],
      [4.006, 51.01],
      [4.006, 51.004],
      [4.004, 51.004],
      [4.004, 51.01],
      [4, 51.01],
      [4, 51],
    ],
  ]);
  const { parts } = shareFeatures(
    notched,
    lineLayer(columnsOf(line([4.001, 51.008], [4.009, 51.008])).lines),
    1,
  );
  expect([...parts.area]).toEqual([0]);
  expect(parts.share[0]).toBeCloseTo(6 / 8, 8);
});

test.each([
  {
    along: 'the shared border',
    path: [
      [4.01, 51.002],
      [4.01, 51.008],
    ],
    area: 1,
  },
  {
    along: 'the shared border southwards',
    path: [
      [4.01, 51.008],
      [4.01, 51.002],
    ],
    area: 1,
  },
  {
    along: 'the western border',
    path: [
      [4, 51.002],
      [4, 51.008],
    ],
    area: 0,
  },
  {
    along: 'the southern border',
    path: [
      [4.002, 51],
      [4.008, 51],
    ],
    area: 0,
  },
])('a line exactly along $along counts once', ({ path, area }) => {
  const { label, parts } = shareFeatures(BOTH, lineLayer(columnsOf(line(...path)).lines), 1);
  expect(BOTH.sets.areas[label[0]!]).toEqual([area]);
  expect(parts.feature).toHaveLength(0);
});

test('a line exactly along the eastern or northern border of all areas lies in none', () => {
  const columns = columnsOf(line([4.02, 51.002], [4.02, 51.008]), line([4.002, 51.01], [4.008, 51.01]));
  expect([...shareFeatures(BOTH, lineLayer(columns.lines), 2).label]).toEqual([0, 0]);
});

test('overlapping areas each have the whole of their part', () => {
  const areas = indexOf([WEST], [box(4.005, 51, 0.01)], [box(3.99, 50.99, 0.05)]);
  const layer = lineLayer(columnsOf(line([4.001, 51.005], [4.009, 51.005])).lines);
  const { parts } = shareFeatures(areas, layer, 1);
  const shares = new Map([...parts.area].map((area, i) => [area, parts.share[i]!]));
  expect(shares.get(0)).toBeCloseTo(1, 12);
  expect(shares.get(1)).toBeCloseTo(0.5, 8);
  expect(shares.get(2)).toBeCloseTo(1, 12);
  const { lambert } = sumFeatures(areas, layer);
  expect(lambert[1]! / lambert[0]!).toBeCloseTo(0.5, 8);
  expect(lambert[2]! / lambert[0]!).toBeCloseTo(1, 12);
});

test('a feature of several lines is one feature, and repeated positions change nothing', () => {
  const columns = columnsOf({
    type: 'MultiLineString',
    coordinates: [
      [
        [4.008, 51.005],
        [4.008, 51.005],
        [4.012, 51.005],
      ],
      [
        [4.014, 51.005],
        [4.018, 51.005],
      ],
    ],
  });
  const layer = lineLayer(columns.lines);
  expect(layer.tree.count).toBe(1);
  const { parts } = shareFeatures(BOTH, layer, 1);
  expect(parts.share[0]).toBeCloseTo(2 / 8, 8);
  expect(parts.share[1]).toBeCloseTo(6 / 8, 8);
});

test('a line without length lies where its position is and adds nothing', () => {
  const layer = lineLayer(columnsOf(line([4.01, 51.005], [4.01, 51.005])).lines);
  const { label } = shareFeatures(BOTH, layer, 1);
  expect(BOTH.sets.areas[label[0]!]).toEqual([1]);
  expect([...sumFeatures(BOTH, layer).lambert]).toEqual([0, 0]);
});

test('features without lines have no label; no lines and no areas are no trouble', () => {
  const columns = columnsOf(
    { type: 'Point', coordinates: [4.005, 51.005] },
    line([4.002, 51.002], [4.003, 51.003]),
  );
  expect([...shareFeatures(BOTH, lineLayer(columns.lines), 2).label]).toEqual([
    0,
    BOTH.labelAt(4.002, 51.002),
  ]);
  expect([...sumFeatures(BOTH, lineLayer(columnsOf().lines)).lambert]).toEqual([0, 0]);
  expect([...sumFeatures(indexOf(), lineLayer(columns.lines)).lambert]).toEqual([]);
});

test('a line far from Belgium is measured by the general formulas', () => {
  const path = [
    [8, 45],
    [8.2, 45.1],
  ];
  const { items } = lineLayer(columnsOf(line(...path)).lines).tree;
  expect(items.geodesic[0]).toBe(geodesicLength(Float64Array.from(path.flat()), 0, 2));
  expect(items.lambert[0]).toBe(lambertLength(...path));
});

test('a line that reaches from far away into the areas keeps its own size', () => {
  const path = [
    [4.005, 43],
    [4.005, 51.005],
  ];
  const layer = lineLayer(columnsOf(line(...path)).lines);
  const { geodesic } = sumFeatures(BOTH, layer);
  const inside = Float64Array.of(4.005, 51, 4.005, 51.005);
  expect(geodesic[0]! / geodesicLength(inside, 0, 2)).toBeCloseTo(1, 2);
});
