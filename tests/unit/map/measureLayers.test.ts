import type { Layer } from '@deck.gl/core';
import { expect, test } from 'vitest';
import { FEATURE_STANDING } from '../../../src/engine/measureGeometry';
import type { MeasureGeometry } from '../../../src/engine/measureGeometry';
import { emptyColumns } from '../../../src/features/emptyColumns';
import { AREA_BORDER_LAYER } from '../../../src/map/areaLayers';
import { STRETCH } from '../../../src/map/drawnStretches';
import { measureLayers } from '../../../src/map/measureLayers';
import { thinnedTo } from '../../../src/map/standingLayers';

const { leftOut, realised, planned } = FEATURE_STANDING;

const { lines, polygons } = emptyColumns();

/** The layers in drawing order, with as many steps as they took. */
function layersInSteps(measures: MeasureGeometry[], zoom = 8): { layers: Layer[]; steps: number } {
  const steps = measureLayers(measures, { symbols: null, zoom });
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done) return { layers: step.value, steps: count };
  }
}
const allLayers = (measures: MeasureGeometry[]): Layer[] => layersInSteps(measures).layers;

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
  const layers = allLayers([points('a', [realised, planned, leftOut]), squareWithHole('b')]);
  expect(layers.map(({ props }) => (props as { beforeId?: string }).beforeId)).toEqual(
    layers.map(() => AREA_BORDER_LAYER),
  );
});

test('left out lies lowest and a plan on top, and only what there is gets a layer', () => {
  const ids = (measures: MeasureGeometry[]): string[] => allLayers(measures).map(({ id }) => id);
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
  const data = allLayers([first]).map(({ props }) => props.data);
  const again = allLayers([first, points('b', [realised])]).slice(0, 2);
  again.forEach(({ props }, at) => expect(props.data).toBe(data[at]));
});

test('a polygon is handed over with its holes', () => {
  const fill = allLayers([squareWithHole('p')]).find(({ id }) => id.endsWith('/fill'))!;
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
    const [dots] = allLayers([{ ...geometry, ...(alone && { style: { alone } }) }]);
    return (dots!.props as unknown as { radiusMinPixels: number }).radiusMinPixels;
  };
  expect(radius(10, true)).toBe(4);
  expect(radius(10_000, true)).toBeGreaterThan(2);
  expect(radius(10_000, true)).toBeLessThan(radius(1000, true) + 1e-9);
  expect(radius(300_000, true)).toBe(radius(10, false));
});

test('many features come stretch by stretch, under ids that no other geometry has, by standing all the same', () => {
  // Two lines are as much as a stretch.
  const size = STRETCH / 8;
  const many = (): MeasureGeometry => ({
    ...points('a', []),
    lines: {
      positions: new Float64Array(12 * size),
      start: Uint32Array.from({ length: 7 }, (_, line) => line * size),
      feature: Uint32Array.from([0, 1, 0, 1, 0, 1]),
    },
    standing: Uint8Array.from([realised, leftOut]),
  });
  const first = layersInSteps([many()]);
  expect(first.steps).toBe(3);
  expect(first.layers.map(({ id }) => id.split('/')[2])).toEqual([
    ...new Array<string>(3).fill('leftOut'),
    ...new Array<string>(3).fill('realised'),
  ]);
  const drawn = first.layers.reduce((sum, { props }) => sum + (props.data as { length: number }).length, 0);
  expect(drawn).toBe(6);
  const ids = new Set([...first.layers, ...allLayers([many()])].map(({ id }) => id));
  expect(ids.size).toBe(2 * first.layers.length);
});

test('from afar it is known how many points are drawn, of those that are no mark', () => {
  const crowd = points('crowd', new Array<number>(2000).fill(realised));
  const together = { ...crowd, points: { ...crowd.points, positions: new Float64Array(4000).fill(51) } };
  const few = points('few', [realised, FEATURE_STANDING.chosen]);
  expect(thinnedTo(layersInSteps([together, few]).layers)).toEqual({ drawn: 2, of: 2001 });
  expect(thinnedTo(layersInSteps([together, few], 11).layers)).toBeNull();
  expect(thinnedTo(allLayers([few]))).toBeNull();
});
