import fc from 'fast-check';
import type { Feature, Geometry, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import type { FeatureLayer } from '../../../src/engine/features/featureLayer';
import { shareFeatures } from '../../../src/engine/features/shareFeatures';
import { sumFeatures } from '../../../src/engine/features/sumFeatures';
import { lineLayer } from '../../../src/engine/lines/lineLayer';
import { areaPlane } from '../../../src/engine/plain/areaPlane';
import { shareLine } from '../../../src/engine/plain/shareLine';
import { polygonLayer } from '../../../src/engine/polygons/polygonLayer';
import { segmentLengths } from '../../../src/geo/ellipsoidLengths';
import { countPerArea } from '../../helpers/countPerArea';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { cornerAt, coveredBox, gridPartition } from '../../helpers/gridPartition';
import { linesIn, starsIn } from '../../helpers/shapesIn';
import { runs } from '../../helpers/runs';

const indexOf = (areas: readonly Feature<Polygon>[]): AreaIndex =>
  new AreaIndex(geojsonColumns(areas).polygons, areas.length);

const columnsOf = (geometries: readonly Geometry[]) =>
  geojsonColumns(geometries.map((geometry) => ({ geometry, properties: {} })));

const lineStrings = (lines: readonly Position[][]): Geometry[] =>
  lines.map((coordinates) => ({ type: 'LineString', coordinates }));

const polygonsOf = (rings: readonly Position[][]): Geometry[] =>
  rings.map((ring) => ({ type: 'Polygon', coordinates: [ring] }));

/** The path with `pieces` equal steps in degrees between every two positions. */
function dense(path: readonly Position[], pieces: number): Position[] {
  const between = path.slice(1).flatMap((b, i) =>
    Array.from({ length: pieces }, (_, k): Position => {
      const a = path[i]!;
      return [a[0]! + ((b[0]! - a[0]!) * k) / pieces, a[1]! + ((b[1]! - a[1]!) * k) / pieces];
    }),
  );
  return [...between, path.at(-1)!];
}

/** Every feature of a layer that the partition covers is there as a whole, in both measures and both forms. */
function expectWhole(areas: AreaIndex, layer: FeatureLayer, count: number): void {
  const { items, lambertSums, geodesicSums } = layer.tree;
  const { lambert, geodesic } = sumFeatures(areas, layer);
  const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  expect(Math.abs(total(lambert) - lambertSums.at(-1)!)).toBeLessThanOrEqual(1e-12 * lambertSums.at(-1)!);
  expect(Math.abs(total(geodesic) - geodesicSums.at(-1)!)).toBeLessThanOrEqual(1e-12 * geodesicSums.at(-1)!);

  const { label, parts } = shareFeatures(areas, layer, count);
  const share = Float64Array.from(label, (set) => (set < 0 ? 0 : areas.sets.areas[set]!.length));
  const geodesicShare = share.slice();
  parts.feature.forEach((feature, i) => {
    share[feature]! += parts.share[i]!;
    geodesicShare[feature]! += parts.geodesicShare[i]!;
  });
  for (const feature of items.feature) {
    // Parts below 1e-10 of a feature are left out of the list.
    expect(Math.abs(share[feature]! - 1)).toBeLessThan(3e-10);
    expect(Math.abs(geodesicShare[feature]! - 1)).toBeLessThan(3e-10);
  }

  const perArea = new Float64Array(lambert.length);
  items.feature.forEach((feature, item) => {
    const set = label[feature]!;
    if (set >= 0) for (const area of areas.sets.areas[set]!) perArea[area]! += items.lambert[item]!;
    parts.feature.forEach((cut, i) => {
      if (cut === feature) perArea[parts.area[i]!]! += parts.share[i]! * items.lambert[item]!;
    });
  });
  perArea.forEach((amount, area) =>
    expect(Math.abs(amount - lambert[area]!)).toBeLessThan(1e-9 * lambertSums.at(-1)! + 1e-9),
  );
}

test('the parts of lines add up to the lines, also along borders and through corners', () => {
  const cases = gridPartition.chain((partition) =>
    fc.record({
      areas: fc.constant(partition.areas),
      lines: linesIn(
        coveredBox(partition),
        // Corners of the outer border lie in no area to the east and north.
        partition.corners.filter((_, i) => {
          const column = i % (partition.columns + 1);
          const row = Math.floor(i / (partition.columns + 1));
          return column > 0 && row > 0 && column < partition.columns && row < partition.rows;
        }),
      ),
    }),
  );
  fc.assert(
    fc.property(cases, ({ areas, lines }) => {
      expectWhole(indexOf(areas), lineLayer(columnsOf(lineStrings(lines)).lines), lines.length);
    }),
  );
});

test('the parts of polygons add up to the polygons', () => {
  const cases = gridPartition.chain((partition) =>
    fc.record({ areas: fc.constant(partition.areas), stars: starsIn(coveredBox(partition)) }),
  );
  fc.assert(
    fc.property(cases, ({ areas, stars }) => {
      expectWhole(indexOf(areas), polygonLayer(columnsOf(polygonsOf(stars)).polygons), stars.length);
    }),
  );
});

test('the parts of parcels with corners on borders, as near as rounding allows, add up to the parcels', () => {
  const cases = gridPartition.chain((partition) => {
    const { columns, rows } = partition;
    // Two places on the border east of an inner cell, and one to either side of it.
    const parcel = fc
      .record({
        column: fc.integer({ min: 0, max: columns - 2 }),
        row: fc.integer({ min: 0, max: rows - 1 }),
        from: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        to: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        width: fc.constantFrom(0.001, -0.001, 1e-7),
      })
      .map(({ column, row, from, to, width }): Position[] => {
        const [a, b] = [cornerAt(partition, column + 1, row), cornerAt(partition, column + 1, row + 1)];
        const on = (t: number): Position => [a[0]! + (b[0]! - a[0]!) * t, a[1]! + (b[1]! - a[1]!) * t];
        const [p, q] = [on(from), on(to)];
        const beside = ([x, y]: Position): Position => [x! + width, y!];
        return [p, on((from + to) / 2), q, beside(q), beside(p), p];
      });
    return fc.record({
      areas: fc.constant(partition.areas),
      parcels: fc.array(parcel, { minLength: 1, maxLength: 5 }),
    });
  });
  fc.assert(
    fc.property(cases, ({ areas, parcels }) => {
      const layer = polygonLayer(columnsOf(polygonsOf(parcels)).polygons);
      const { lambert } = sumFeatures(indexOf(areas), layer);
      const whole = layer.tree.lambertSums.at(-1)!;
      const total = lambert.reduce((sum, part) => sum + part, 0);
      expect(Math.abs(total - whole)).toBeLessThanOrEqual(1e-12 * whole + 1e-6);
      // A part may miss by 1e-9 of its feature, and by 1e-12 of the square of a border's length, here under 10 km.
      for (const part of lambert) expect(part).toBeGreaterThan(-1e-4 * parcels.length - 1e-9 * whole);
    }),
    { numRuns: runs(300) },
  );
});

test('the cells themselves are each as a whole in their own cell and in no other', () => {
  fc.assert(
    fc.property(gridPartition, ({ areas }) => {
      const layer = polygonLayer(geojsonColumns(areas).polygons);
      const index = indexOf(areas);
      const { label } = shareFeatures(index, layer, areas.length);
      label.forEach((set, cell) => expect(index.sets.areas[set]).toEqual([cell]));
      const { lambert } = sumFeatures(index, layer);
      lambert.forEach((amount, cell) => {
        const item = layer.tree.items.feature.indexOf(cell);
        expect(Math.abs(amount / layer.tree.items.lambert[item]! - 1)).toBeLessThan(1e-12);
      });
    }),
  );
});

test('lines are cut where the plain engine cuts them', () => {
  const cases = gridPartition.chain((partition) =>
    fc.record({ areas: fc.constant(partition.areas), lines: linesIn(coveredBox(partition)) }),
  );
  fc.assert(
    fc.property(cases, ({ areas, lines }) => {
      // Both in the plane of the degrees, where borders are straight, and in pieces so short that their metres run
      // even with their degrees: cut in the middle, a piece of 40 m is 0.04 mm off.
      const columns = columnsOf(lineStrings(lines.map((line) => dense(line, 200)))).lines;
      const plane = areaPlane(
        geojsonColumns(areas).polygons,
        Uint32Array.from(areas.keys(), (i) => areas.length - i),
      );
      const judged = new Float64Array(areas.length);
      const lengths = new Float64Array(2);
      const { positions, start } = columns;
      for (let line = 0; line < lines.length; line++) {
        for (let i = start[line]!; i < start[line + 1]! - 1; i++) {
          const [ax, ay, bx, by] = positions.slice(2 * i, 2 * i + 4) as unknown as number[];
          segmentLengths(ax!, ay!, bx!, by!, lengths);
          const inDegrees = Math.hypot(bx! - ax!, by! - ay!);
          if (inDegrees === 0) continue;
          for (const [area, degrees] of shareLine(plane, positions, i, i + 2)) {
            judged[area]! += (lengths[0]! * degrees) / inDegrees;
          }
        }
      }
      const { lambert } = sumFeatures(indexOf(areas), lineLayer(columns));
      const whole = judged.reduce((sum, length) => sum + length, 0);
      judged.forEach((length, area) =>
        expect(Math.abs(length - lambert[area]!)).toBeLessThan(1e-8 * whole + 1e-6),
      );
    }),
    { numRuns: 20 },
  );
});

test('polygons have the parts that the plain engine clips', async () => {
  const cases = gridPartition.chain((partition) =>
    fc.record({ areas: fc.constant(partition.areas), stars: starsIn(coveredBox(partition)) }),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ({ areas, stars }) => {
      // Edges of at most 150 m, as real borders have: in the plane a border of 5 km would lie 0.6 m elsewhere.
      const denseAreas = areas.map((area) => ({
        ...area,
        geometry: { ...area.geometry, coordinates: [dense(area.geometry.coordinates[0]!, 40)] },
      }));
      const shapes = polygonsOf(stars.map((star) => dense(star, 40)));
      const judged = await countPerArea(denseAreas, shapes, 'area');
      const layer = polygonLayer(columnsOf(shapes).polygons);
      const { lambert } = sumFeatures(indexOf(denseAreas), layer);
      const whole = layer.tree.lambertSums.at(-1)!;
      denseAreas.forEach(({ properties }, area) => {
        const { quantity } = judged.get(properties!['code'] as string)!;
        expect(Math.abs(quantity - lambert[area]!)).toBeLessThan(1e-7 * whole + 0.001);
      });
    }),
    { numRuns: 25 },
  );
});
