import { expect, test } from 'vitest';
import { FEATURE_STANDING } from '../../../src/engine/measureGeometry';
import type { MeasureGeometry } from '../../../src/engine/measureGeometry';
import { emptyColumns } from '../../../src/features/emptyColumns';
import { AREA_BORDER_LAYER } from '../../../src/map/areaLayers';
import { measureLayers } from '../../../src/map/measureLayers';

const { leftOut, realised, planned } = FEATURE_STANDING;

const { lines, polygons } = emptyColumns();

function points(layerId: string, standing: number[]): MeasureGeometry {
  return {
    layerId,
    target: 'bomen',
    synthetic: false,
    points: {
      positions: Float64Array.from(standing.flatMap((_one, at) => [4 + at / 100, 51])),
      feature: Uint32Array.from(standing.keys()),
    },
    ...{ lines, polygons },
    standing: Uint8Array.from(standing),
  };
}

function squareWithHole(layerId: string): MeasureGeometry {
  const square = (low: number, high: number): number[] => [
    low,
    low,
    high,
    low,
    high,
    high,
    low,
    high,
    low,
    low,
  ];
  return {
    ...points(layerId, []),
    polygons: {
      positions: new Float64Array([...square(0, 10), ...square(4, 6), ...square(20, 30)]),
      ringStart: new Uint32Array([0, 5, 10, 15]),
      polygonStart: new Uint32Array([0, 2, 3]),
      feature: new Uint32Array([0, 1]),
    },
    standing: new Uint8Array([realised, realised]),
  };
}

test('every layer lies under borders, and so under the names', () => {
  const layers = measureLayers([points('a', [realised, planned, leftOut]), squareWithHole('b')], null);
  expect(layers.map(({ props }) => (props as { beforeId?: string }).beforeId)).toEqual(
    layers.map(() => AREA_BORDER_LAYER),
  );
});

test('left out lies lowest and a plan on top, and only what there is gets a layer', () => {
  const ids = (measures: MeasureGeometry[]): string[] => measureLayers(measures, null).map(({ id }) => id);
  expect(ids([points('a', [planned, realised, leftOut])])).toEqual([
    'a/leftOut/points',
    'a/realised/points',
    'a/planned/points',
  ]);
  expect(ids([points('a', [realised])])).toEqual(['a/realised/points']);
  expect(ids([points('a', [])])).toEqual([]);
});

test('an unchanged measure keeps its data when another one comes', () => {
  const first = points('a', [realised, planned]);
  const data = measureLayers([first], null).map(({ props }) => props.data);
  const again = measureLayers([first, points('b', [realised])], null).slice(0, 2);
  again.forEach(({ props }, at) => expect(props.data).toBe(data[at]));
});

test('a polygon is handed over with its holes', () => {
  const fill = measureLayers([squareWithHole('p')], null).find(({ id }) => id.endsWith('/fill'))!;
  const { getPolygon } = fill.props as unknown as {
    getPolygon: (none: null, at: { index: number }) => { positions: Float64Array; holeIndices: number[] };
  };
  expect(getPolygon(null, { index: 0 })).toEqual({
    positions: new Float64Array([0, 0, 10, 0, 10, 10, 0, 10, 0, 0, 4, 4, 6, 4, 6, 6, 4, 6, 4, 4]),
    holeIndices: [10],
  });
  expect(getPolygon(null, { index: 1 }).holeIndices).toEqual([]);
});

test('dots that are all there is to see are as large as their number leaves room for', () => {
  const radius = (count: number, alone: boolean) => {
    const geometry = points('a', new Array<number>(count).fill(realised));
    const [dots] = measureLayers([{ ...geometry, ...(alone && { style: { alone } }) }], null);
    return (dots!.props as unknown as { radiusMinPixels: number }).radiusMinPixels;
  };
  expect(radius(10, true)).toBe(4);
  expect(radius(10_000, true)).toBeGreaterThan(2);
  expect(radius(10_000, true)).toBeLessThan(radius(1000, true) + 1e-9);
  expect(radius(300_000, true)).toBe(radius(10, false));
});
