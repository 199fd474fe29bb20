import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { EditedLayer } from '../../../../src/engine/edits/editedLayer';
import { box } from '../../../helpers/squareAreas';
import { asMeasured, drawn } from '../../../helpers/editedPlan';
import { lambertArea } from '../../../helpers/lambertArea';
import { valueOf } from '../../../helpers/valueOf';

const square = (x: number, y: number, width = 0.001): Polygon => ({
  type: 'Polygon',
  coordinates: [box(x, y, width)],
});

function layerOf(measures: Record<string, Polygon>): EditedLayer {
  const layer = new EditedLayer([]);
  for (const [id, geometry] of Object.entries(measures))
    valueOf(layer.put(...drawn(id, geometry, asMeasured)));
  return layer;
}

const overlap = (layer: EditedLayer, geometry: Polygon, id: string, others: string[]) =>
  valueOf(layer.overlap(drawn(id, geometry, asMeasured)[0], id, others));

test('what two have in common counts once, also where both lie over it, and can be taken away', () => {
  const layer = layerOf({ west: square(4, 51), same: square(4, 51), far: square(4.5, 51) });
  const found = overlap(layer, square(4.0005, 51), 'new', ['west', 'same', 'far'])!;
  expect(found.ids).toEqual(['west', 'same']);
  const half = { type: 'MultiPolygon' as const, coordinates: [[box(4.0005, 51, 0.0005, 0.001)]] };
  expect(found.area).toBeCloseTo(lambertArea(half), 3);
  expect(lambertArea(found.rest!)).toBeCloseTo(lambertArea(half), 1);
  const rest: Polygon = { type: 'Polygon', coordinates: found.rest!.coordinates[0]! };
  expect(overlap(layer, rest, 'new', ['west', 'same', 'far'])).toBeNull();
});

test('nothing is left of a polygon that lies in another', () => {
  const layer = layerOf({ large: square(4, 51, 0.01) });
  expect(overlap(layer, square(4.002, 51.002), 'new', ['large'])).toMatchObject({
    ids: ['large'],
    rest: null,
  });
});

test('a common border, the measure itself and one that was not asked are no overlap', () => {
  const layer = layerOf({ east: square(4.001, 51), itself: square(4, 51), other: square(4, 51) });
  expect(overlap(layer, square(4, 51), 'itself', ['east', 'itself'])).toBeNull();
});

test('a polygon that crosses itself has in common what its odd parts have', () => {
  const bow: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [4, 51],
        [4.002, 51.002],
        [4.002, 51],
        [4, 51.002],
        [4, 51],
      ],
    ],
  };
  const layer = layerOf({ west: square(4, 51, 0.0005) });
  const found = overlap(layer, bow, 'new', ['west'])!;
  const triangle = [box(4, 51, 0.0005)[0]!, [4.0005, 51.0005], [4, 51.0005], [4, 51]];
  expect(found.area).toBeCloseTo(lambertArea({ type: 'MultiPolygon', coordinates: [[triangle]] }), 3);
});
