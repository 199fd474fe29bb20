import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { attributeValue, findAttribute } from '../../src/features/columns';
import type { AttributeType, Columns } from '../../src/features/columns';
import { readFlatGeobuf } from '../../src/io/formats/flatgeobuf/readFlatGeobuf';
import { writeFlatGeobuf } from '../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { geojsonColumns } from '../helpers/geojsonColumns';

const position = fc.tuple(
  fc.double({ min: 2.5, max: 6, noNaN: true }),
  fc.double({ min: 50, max: 52, noNaN: true }),
);
const ring = fc.tuple(position, position, position).map((corners): Position[] => [...corners, corners[0]]);
const line = fc.array(position, { minLength: 2, maxLength: 6 });
const polygon = fc.array(ring, { minLength: 1, maxLength: 3 });
const some = <T>(part: fc.Arbitrary<T>) => fc.array(part, { minLength: 1, maxLength: 3 });
const geometry: fc.Arbitrary<Geometry | null> = fc.oneof(
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  some(position).map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  some(line).map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
  polygon.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
  some(polygon).map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
  fc.constant(null),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const properties = fc.record({
  // Whole numbers have no negative zero, and a number without end is read as not known.
  amount: maybe(
    fc
      .oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
      .map((value) => value + 0),
  ),
  name: maybe(fc.string({ unit: 'grapheme' })),
  built: maybe(fc.constantFrom('2021-01-01', '2026-10-28')),
  forest: maybe(fc.boolean()),
});
const TYPES: Record<string, AttributeType> = {
  id: 'number',
  amount: 'number',
  name: 'text',
  built: 'date',
  forest: 'boolean',
};

/** All that a layer says of one feature, whatever its place in the file. */
function describeFeature(columns: Columns, feature: number): unknown {
  const { points, lines, polygons, attributes } = columns;
  const partsOf = <T>(owners: Uint32Array, part: (number: number) => T): T[] =>
    [...owners.keys()].filter((number) => owners[number] === feature).map(part);
  const slice = (positions: Float64Array, from: number, to: number) => [
    ...positions.subarray(from * 2, to * 2),
  ];
  return {
    points: partsOf(points.feature, (point) => slice(points.positions, point, point + 1)),
    lines: partsOf(lines.feature, (at) => slice(lines.positions, lines.start[at]!, lines.start[at + 1]!)),
    polygons: partsOf(polygons.feature, (at) =>
      [...polygons.ringStart.keys()]
        .slice(polygons.polygonStart[at], polygons.polygonStart[at + 1])
        .map((start) =>
          slice(polygons.positions, polygons.ringStart[start]!, polygons.ringStart[start + 1]!),
        ),
    ),
    attributes: attributes.map((column) => [column.name, attributeValue(column, feature)]),
  };
}

function byId(columns: Columns): Map<unknown, unknown> {
  const ids = findAttribute(columns, 'id')!;
  return new Map(
    Array.from({ length: columns.count }, (_, feature) => [
      attributeValue(ids, feature),
      describeFeature(columns, feature),
    ]),
  );
}

test('what is written as FlatGeobuf is read back to the last bit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(geometry, properties), { maxLength: 40 }), async (rows) => {
      const columns = geojsonColumns(
        rows.map(([shape, values], id) => ({ geometry: shape, properties: { id, ...values } })),
        TYPES,
      );
      const read = await readFlatGeobuf(writeFlatGeobuf(columns, { name: 'layer' }), 'layer.fgb');
      expect(read.ok).toBe(true);
      if (read.ok) expect(byId(read.value.columns)).toEqual(byId(columns));
    }),
    { numRuns: 150 },
  );
});

test('a number without end is read as not known', async () => {
  const geometry = { type: 'Point' as const, coordinates: [4, 51] };
  const columns = geojsonColumns([{ geometry, properties: { amount: Infinity } }], { amount: 'number' });
  const read = await readFlatGeobuf(writeFlatGeobuf(columns, { name: 'layer' }), 'layer.fgb');
  expect(read.ok && attributeValue(findAttribute(read.value.columns, 'amount')!, 0)).toBeNull();
});
