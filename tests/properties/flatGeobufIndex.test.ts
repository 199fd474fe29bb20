import fc from 'fast-check';
import type { Feature } from 'geojson';
import { beforeAll, expect, test, vi } from 'vitest';
import { writeFlatGeobuf } from '../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { packageFeatures, packageFeaturesIn } from '../helpers/flatGeobufReader';
import { geojsonColumns } from '../helpers/geojsonColumns';

// The package's tree search writes a line per node.
beforeAll(() => {
  vi.spyOn(console, 'debug').mockImplementation(() => undefined);
});

/** Coarse numbers, so that boxes often touch, coincide and have no width. */
const coordinate = (low: number) => fc.integer({ min: 0, max: 40 }).map((step) => low + step / 16);
const rect = fc
  .tuple(coordinate(3), coordinate(50), coordinate(3), coordinate(50))
  .map(([x1, y1, x2, y2]) => ({
    minX: Math.min(x1, x2),
    minY: Math.min(y1, y2),
    maxX: Math.max(x1, x2),
    maxY: Math.max(y1, y2),
  }));
type Rect = { minX: number; minY: number; maxX: number; maxY: number };

const diagonal = ({ minX, minY, maxX, maxY }: Rect, id: number): Feature => ({
  type: 'Feature',
  properties: { id },
  geometry: {
    type: 'LineString',
    coordinates: [
      [minX, maxY],
      [maxX, minY],
    ],
  },
});

const meets = (a: Rect, b: Rect) =>
  a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;

const idsOf = (features: Feature[]) =>
  features.map(({ properties }) => properties!['id'] as number).sort((a, b) => a - b);

test('a search through the written index finds exactly the boxes that meet the rectangle', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rect, { minLength: 1, maxLength: 600 }), rect, async (boxes, query) => {
      const bytes = writeFlatGeobuf(geojsonColumns(boxes.map(diagonal), { id: 'number' }), { name: 'boxes' });
      const expected = boxes.flatMap((box, id) => (meets(box, query) ? [id] : []));
      expect(idsOf(await packageFeaturesIn(bytes, query))).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

test('every feature is in the file once, whatever their number', async () => {
  // Sizes around the borders of one, two and three levels of the tree.
  for (const size of [1, 2, 15, 16, 17, 255, 256, 257, 4097]) {
    const boxes = Array.from({ length: size }, (_, id) => {
      const [x, y] = [3 + (id % 61) / 50, 50 + Math.floor(id / 61) / 50];
      return { minX: x, minY: y, maxX: x, maxY: y };
    });
    const bytes = writeFlatGeobuf(geojsonColumns(boxes.map(diagonal), { id: 'number' }), { name: 'boxes' });
    const everywhere = { minX: -180, minY: -90, maxX: 180, maxY: 90 };
    expect(idsOf(await packageFeatures(bytes))).toEqual([...boxes.keys()]);
    expect(idsOf(await packageFeaturesIn(bytes, everywhere))).toEqual([...boxes.keys()]);
  }
});
