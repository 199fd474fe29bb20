import fc from 'fast-check';
import type { Feature, Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import type { AttributeType, Columns } from '../../../src/io/columns';
import { measureFeatureCollection } from '../../../src/io/exports/measureFeatureCollection';
import { writeFlatGeobuf } from '../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { readOk } from '../../helpers/readFixture';

/** Positions over Flanders on the grid of seven decimals. */
const position = fc
  .tuple(fc.integer({ min: 25_500_000, max: 58_000_000 }), fc.integer({ min: 507_000_000, max: 514_000_000 }))
  .map(([x, y]): Position => [x / 1e7, y / 1e7]);

/** A box that runs counterclockwise, so that it is written as it is. */
const box = fc.tuple(position, fc.integer({ min: 1, max: 5_000_000 })).map(([[x, y], size]): Position[] => {
  const [right, top] = [Math.round(x! * 1e7 + size) / 1e7, Math.round(y! * 1e7 + size) / 1e7];
  return [
    [x!, y!],
    [right, y!],
    [right, top],
    [x!, top],
    [x!, y!],
  ];
});

const line = fc.uniqueArray(position, { minLength: 2, maxLength: 5, selector: String });
const geometry: fc.Arbitrary<Geometry | null> = fc.oneof(
  fc.constant(null),
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  fc
    .array(position, { minLength: 1, maxLength: 4 })
    .map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
  box.map((ring): Geometry => ({ type: 'Polygon', coordinates: [ring] })),
  fc
    .array(box, { minLength: 1, maxLength: 3 })
    .map((rings): Geometry => ({ type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) })),
);

const TYPES: Record<string, AttributeType> = { note: 'text', amount: 'number', flag: 'boolean' };
/** Null where a value is not known; the first feature knows all, so that every column has its type. */
const properties = fc.record({
  note: fc.option(fc.string({ unit: 'grapheme' })),
  amount: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  flag: fc.option(fc.boolean()),
});

const layer = fc
  .array(fc.record({ geometry, properties }), { minLength: 1, maxLength: 12 })
  .map((features) =>
    features.map(
      (feature, index) =>
        ({
          type: 'Feature',
          geometry: feature.geometry,
          properties: index === 0 ? { note: 'a', amount: 1, flag: true } : feature.properties,
        }) as Feature,
    ),
  )
  .map((features) => geojsonColumns(features, TYPES));

/** JSON knows one zero. */
function withoutNegativeZero(columns: Columns): Columns {
  for (const column of columns.attributes)
    if (column.type === 'number') column.values.forEach((value, index) => (column.values[index] = value + 0));
  return columns;
}

test('what is taken away as GeoJSON comes in again as it was', async () => {
  await fc.assert(
    fc.asyncProperty(layer, async (columns) => {
      const about = {
        name: 'x',
        target: 'bomen',
        synthetic: false,
        source: '',
        licence: '',
        date: '',
      } as const;
      const text = measureFeatureCollection(columns, about);
      if (!text.ok) expect.fail(JSON.stringify(text.problem));
      expect((await readOk(text.value)).columns).toEqual(withoutNegativeZero(columns));
    }),
  );
});

test('what is written as FlatGeobuf comes in again, in the order of its index', async () => {
  await fc.assert(
    fc.asyncProperty(layer, async (columns) => {
      const { columns: read } = await readOk(writeFlatGeobuf(columns, { name: 'x' }));
      const sorted = (values: ArrayLike<unknown>) => Array.from(values, String).sort();
      expect(read.count).toBe(columns.count);
      for (const kind of ['points', 'lines', 'polygons'] as const) {
        expect(sorted(read[kind].positions)).toEqual(sorted(columns[kind].positions));
        expect(read[kind].feature).toHaveLength(columns[kind].feature.length);
      }
      for (const [index, { name, type, values, isNull }] of columns.attributes.entries()) {
        const column = read.attributes[index]!;
        expect([column.name, column.type]).toEqual([name, type]);
        expect(sorted(column.values)).toEqual(sorted(values));
        expect(sorted(column.isNull)).toEqual(sorted(isNull));
      }
    }),
  );
});
