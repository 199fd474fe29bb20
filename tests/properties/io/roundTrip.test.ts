import fc from 'fast-check';
import type { Feature, Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import type { AttributeType, Columns } from '../../../src/features/columns';
import { measureDocument } from '../../../src/io/exports/measureDocument';
import { writeFlatGeobuf } from '../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { exported } from '../../helpers/exported';
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

/** Boxes as far as they lie apart from those before: parts that overlap would come in united. */
function apart(boxes: Position[][]): Position[][] {
  const kept: Position[][] = [];
  for (const own of boxes) {
    const [[west, south], , [east, north]] = own as [number[], number[], number[]];
    const meets = kept.some((other) => {
      const [[otherWest, otherSouth], , [otherEast, otherNorth]] = other as [number[], number[], number[]];
      return west! < otherEast! && otherWest! < east! && south! < otherNorth! && otherSouth! < north!;
    });
    if (!meets) kept.push(own);
  }
  return kept;
}

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
    .map((rings): Geometry => ({ type: 'MultiPolygon', coordinates: apart(rings).map((ring) => [ring]) })),
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

const ABOUT = { name: 'x', target: 'bomen', synthetic: false, source: '', licence: '', date: '' } as const;

test.each([
  ['geojson', 100],
  // A database is made, checked and opened for every one.
  ['geopackage', 25],
] as const)('what is taken away as %s comes in again as it was', async (form, numRuns) => {
  await fc.assert(
    fc.asyncProperty(layer, async (columns) => {
      const bytes = await exported(measureDocument(columns, ABOUT, 'nl'), form);
      const { columns: read } = await readOk(bytes);
      expect(withoutNegativeZero(read)).toEqual(withoutNegativeZero(columns));
    }),
    { numRuns },
  );
});

/** What a table of dBase can hold: texts of at most 254 bytes without blanks at the end, numbers of 24 characters. */
const plainProperties = fc.record({
  note: fc.option(
    fc
      .string({ unit: fc.constantFrom('a', 'Z', '0', ' ', ';', 'é', '€', '−', '🌳'), maxLength: 50 })
      .map((text) => `x${text}x`),
  ),
  amount: fc.option(
    fc.oneof(
      fc.integer(),
      fc.integer().map((value) => value / 1000),
    ),
  ),
  flag: fc.option(fc.boolean()),
});
const KINDS = [
  ['Point', 'MultiPoint'],
  ['LineString', 'MultiLineString'],
  ['Polygon', 'MultiPolygon'],
];
const layerOfOneKind = fc
  .tuple(
    fc.constantFrom(...KINDS),
    fc.array(fc.record({ geometry, properties: plainProperties }), { minLength: 1, maxLength: 20 }),
  )
  .map(([kind, features]) =>
    features.filter((feature) => feature.geometry === null || kind.includes(feature.geometry.type)),
  )
  .filter((features) => features.some((feature) => feature.geometry !== null))
  .map((features) => geojsonColumns(features, TYPES));

test('what is taken away as a Shapefile comes in again as it was', async () => {
  await fc.assert(
    fc.asyncProperty(layerOfOneKind, async (columns) => {
      const { columns: read } = await readOk(
        await exported(measureDocument(columns, ABOUT, 'nl'), 'shapefile'),
      );
      expect(read).toEqual(columns);
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
