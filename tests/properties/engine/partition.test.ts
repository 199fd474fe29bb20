import fc from 'fast-check';
import type { Geometry, LineString, Point, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { planarLength, planarRingArea } from '../../../src/geo/planarMeasures';
import { transformPositions } from '../../../src/geo/transform';
import { countPerArea } from '../../helpers/countPerArea';
import { areaCode, cornerAt, coveredBox, gridPartition } from '../../helpers/gridPartition';
import type { GridPartition } from '../../helpers/gridPartition';
import { linesIn, pointsIn, starsIn } from '../../helpers/shapesIn';

const point = (coordinates: Position): Point => ({ type: 'Point', coordinates });
const line = (coordinates: Position[]): LineString => ({ type: 'LineString', coordinates });
const polygon = (ring: Position[]): Polygon => ({ type: 'Polygon', coordinates: [ring] });

function inLambert72(path: Position[]): Float64Array {
  const positions = Float64Array.from(path.flat());
  transformPositions(positions, 'EPSG:4326', 'EPSG:31370');
  return positions;
}

function wholeOf(geometry: LineString | Polygon): number {
  const path = geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates;
  const measure = geometry.type === 'Polygon' ? planarRingArea : planarLength;
  return measure(inLambert72(path), 0, path.length);
}

async function sumOverAreas(
  { areas }: GridPartition,
  measures: Geometry[],
  rule: 'count' | 'length' | 'area',
): Promise<number> {
  const perArea = await countPerArea(areas, measures, rule);
  return [...perArea.values()].reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Corners and middles of edges of the partition: where two or more areas meet. */
function borderPositions(partition: GridPartition): Position[] {
  const { columns, rows } = partition;
  const positions: Position[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const corner = cornerAt(partition, column, row);
      positions.push(corner);
      for (const [c, r] of [
        [column + 1, row],
        [column, row + 1],
      ] as const) {
        if (c > columns || r > rows) continue;
        const next = cornerAt(partition, c, r);
        positions.push([(corner[0]! + next[0]!) / 2, (corner[1]! + next[1]!) / 2]);
      }
    }
  }
  return positions;
}

const inner = (partition: GridPartition, column: number, row: number): boolean =>
  column > 0 && row > 0 && column < partition.columns && row < partition.rows;

test('points of a partition are counted once each, also on shared corners', async () => {
  await fc.assert(
    fc.asyncProperty(gridPartition, async (partition) => {
      const corners = partition.corners.map(point);
      expect(await sumOverAreas(partition, corners, 'count')).toBe(corners.length);
    }),
    { numRuns: 40 },
  );
});

test('points that lie on a shared border to the last bit belong to the first area by code', async () => {
  await fc.assert(
    fc.asyncProperty(gridPartition, async (partition) => {
      for (let row = 1; row < partition.rows; row++) {
        for (let column = 1; column < partition.columns; column++) {
          const perArea = await countPerArea(
            partition.areas,
            [point(cornerAt(partition, column, row))],
            'count',
          );
          // Codes fall with the number of the cell, so the last of the four cells around a corner is the first by code.
          const first = areaCode(row * partition.columns + column);
          expect(perArea.get(first)!.quantity).toBe(1);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('random points inside a partition are counted once each', async () => {
  const cases = gridPartition.chain((partition) =>
    fc.tuple(fc.constant(partition), pointsIn(coveredBox(partition))),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([partition, positions]) => {
      const inside = borderPositions(partition).filter(([x, y]) => {
        const [west, south, east, north] = coveredBox(partition);
        return x! > west && x! < east && y! > south && y! < north;
      });
      const points = [...positions, ...inside].map(point);
      expect(await sumOverAreas(partition, points, 'count')).toBe(points.length);
    }),
    { numRuns: 40 },
  );
});

test('the parts of a line add up to the line', async () => {
  const cases = gridPartition.chain((partition) =>
    fc.tuple(
      fc.constant(partition),
      linesIn(
        coveredBox(partition),
        partition.corners.filter((_, i) =>
          inner(partition, i % (partition.columns + 1), Math.floor(i / (partition.columns + 1))),
        ),
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([partition, paths]) => {
      const lines = paths.map(line);
      const whole = lines.reduce((sum, item) => sum + wholeOf(item), 0);
      const sum = await sumOverAreas(partition, lines, 'length');
      expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-9 * whole);
    }),
    { numRuns: 60 },
  );
});

test('the parts of a polygon add up to the polygon', async () => {
  const cases = gridPartition.chain((partition) =>
    fc.tuple(fc.constant(partition), starsIn(coveredBox(partition))),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([partition, rings]) => {
      const polygons = rings.map(polygon);
      const whole = polygons.reduce((sum, item) => sum + wholeOf(item), 0);
      const sum = await sumOverAreas(partition, polygons, 'area');
      expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-9 * whole);
    }),
    { numRuns: 40 },
  );
});

test('copies of the areas themselves lie in their own area and nowhere else', async () => {
  await fc.assert(
    fc.asyncProperty(gridPartition, async ({ areas }) => {
      const perArea = await countPerArea(
        areas,
        areas.map(({ geometry }) => geometry),
        'area',
      );
      areas.forEach(({ geometry, properties }) => {
        const { quantity, counted } = perArea.get(String(properties!['code']))!;
        expect(counted).toBe(1);
        expect(quantity / wholeOf(geometry)).toBeCloseTo(1, 9);
      });
    }),
    { numRuns: 30 },
  );
});

test('a line along a shared border belongs to the first of its areas by code', async () => {
  await fc.assert(
    fc.asyncProperty(gridPartition, async (partition) => {
      const { columns } = partition;
      const border = line([cornerAt(partition, 1, 0), cornerAt(partition, 1, 1)]);
      const perArea = await countPerArea(partition.areas, [border], 'length');
      // Cells 0 and 1 share it, and the code of cell 1 comes first.
      expect(perArea.get(areaCode(1))!.quantity / wholeOf(border)).toBeCloseTo(1, 12);
      expect(perArea.get(areaCode(0))!).toEqual({ quantity: 0, counted: 0 });
      expect(perArea.get(areaCode(columns))!).toEqual({ quantity: 0, counted: 0 });
    }),
    { numRuns: 40 },
  );
});

test('the order of the areas in the file changes nothing', async () => {
  const cases = gridPartition.chain((partition) =>
    fc.record({
      partition: fc.constant(partition),
      shuffled: fc.shuffledSubarray(partition.areas, { minLength: partition.areas.length }),
      positions: pointsIn(coveredBox(partition)),
      paths: linesIn(coveredBox(partition), partition.corners),
      rings: starsIn(coveredBox(partition)),
    }),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ({ partition, shuffled, positions, paths, rings }) => {
      const layers = [
        ['count', [...positions, ...partition.corners].map(point)],
        ['length', paths.map(line)],
        ['area', rings.map(polygon)],
      ] as const;
      for (const [rule, measures] of layers) {
        const inOrder = await countPerArea(partition.areas, [...measures], rule);
        const outOfOrder = await countPerArea(shuffled, [...measures], rule);
        expect(Object.fromEntries(outOfOrder)).toEqual(Object.fromEntries(inOrder));
      }
    }),
    { numRuns: 25 },
  );
});
