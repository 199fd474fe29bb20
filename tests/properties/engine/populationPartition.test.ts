import { voronoi } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { estimateDenominator } from '../../../src/domain/denominators/estimateDenominator';
import type { PopulationShares } from '../../../src/domain/denominators/populationShares';
import { scaleFactors } from '../../../src/domain/denominators/scaleFactors';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import { gridUnits } from '../../../src/engine/population/gridUnits';
import type { PopulationUnits } from '../../../src/engine/population/populationUnits';
import { readPopulationGrid } from '../../../src/io/formats/csv/readPopulationGrid';
import { gridSquare } from '../../helpers/gridSquare';
import { GRID_RECIPE, gridTable } from '../../helpers/gridTable';
import { populationOf } from '../../helpers/populationOf';
import { valueOf } from '../../helpers/valueOf';

const SIDE = 6;
const TOTALS = new Map([
  ['11001', 12_345],
  ['11002', 67_890],
  ['11003', 1_111],
]);
const ALL = [...TOTALS.values()].reduce((sum, total) => sum + total, 0);

const people = fc.array(fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: SIDE, maxLength: SIDE }), {
  minLength: SIDE,
  maxLength: SIDE,
});

function unitsOf(cells: number[][]): PopulationUnits {
  const table = gridTable(cells, (column, row) => (row < 2 ? '11001' : column < 3 ? '11002' : '11003'));
  return gridUnits(valueOf(readPopulationGrid(table, 'grid.csv', GRID_RECIPE)));
}

function estimates(shares: PopulationShares, count: number) {
  const factors = scaleFactors(shares, TOTALS, 1);
  const basis = { method: 'cells' as const, units: 'grid', shares, factors, years: 5 };
  return Array.from({ length: count }, (_, area) => estimateDenominator(basis, area));
}

/** Bounds that reach over the whole grid, between which lines are drawn. */
const cuts = fc
  .uniqueArray(fc.double({ min: 0.01, max: SIDE - 0.01, noNaN: true }), { minLength: 1, maxLength: 4 })
  .map((values) => [-1, ...values.sort((a, b) => a - b), SIDE + 1]);

test('over a partition into rectangles the estimates add up to the total', async () => {
  await fc.assert(
    fc.asyncProperty(people, cuts, cuts, async (cells, columns, rows) => {
      const areas = rows
        .slice(1)
        .flatMap((north, row) =>
          columns
            .slice(1)
            .map((east, column) =>
              gridSquare(`${row}-${column}`, [columns[column]!, rows[row]!, east, north]),
            ),
        );
      const found = estimates(await populationOf(areas, unitsOf(cells)), areas.length);
      const sum = found.reduce((total, { value }) => total + (value ?? 0), 0);
      expect(Math.abs(sum / ALL - 1)).toBeLessThan(1e-9);
    }),
    { numRuns: 40 },
  );
});

test('over a partition into Voronoi cells the estimates add up to the total', async () => {
  const place = fc.tuple(
    fc.double({ min: 0.1, max: SIDE - 0.1, noNaN: true }),
    fc.double({ min: 0.1, max: SIDE - 0.1, noNaN: true }),
  );
  const corner = gridSquare('box', [-1, -1, SIDE + 1, SIDE + 1]).geometry.coordinates[0]!;
  const xs = corner.map(([x]) => x!);
  const ys = corner.map(([, y]) => y!);
  const bbox: [number, number, number, number] = [
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs),
    Math.max(...ys),
  ];
  const places = fc.uniqueArray(place, {
    minLength: 2,
    maxLength: 9,
    comparator: ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by) < 0.05,
  });
  await fc.assert(
    fc.asyncProperty(people, places, async (cells, points) => {
      const features = points.map(([x, y]) => ({
        type: 'Feature' as const,
        properties: {},
        geometry: {
          type: 'Point' as const,
          coordinates: gridSquare('', [x, y, x, y]).geometry.coordinates[0]![0]!,
        },
      }));
      const cellsOf = voronoi({ type: 'FeatureCollection', features }, { bbox });
      const areas = cellsOf.features.map((cell, i): Feature<Polygon> => ({
        ...cell,
        properties: { code: String(i) },
      }));
      const found = estimates(await populationOf(areas, unitsOf(cells)), areas.length);
      const sum = found.reduce((total, { value }) => total + (value ?? 0), 0);
      expect(Math.abs(sum / ALL - 1)).toBeLessThan(1e-9);
    }),
    { numRuns: 40 },
  );
});

test('a larger area never has fewer people, and every estimate lies in its range', async () => {
  const side = fc.double({ min: 0.2, max: 3, noNaN: true });
  const more = fc.double({ min: 0, max: 2, noNaN: true });
  await fc.assert(
    fc.asyncProperty(people, side, side, more, async (cells, width, height, extra) => {
      const areas = [
        gridSquare('small', [0.4, 0.7, 0.4 + width, 0.7 + height]),
        gridSquare('large', [0.4 - extra / 5, 0.7 - extra / 5, 0.4 + width + extra, 0.7 + height + extra]),
      ];
      const [small, large] = estimates(await populationOf(areas, unitsOf(cells)), 2);
      expect(large!.value!).toBeGreaterThanOrEqual(small!.value! - 1e-6);
      for (const { value, estimate } of [small!, large!]) {
        expect(estimate!.low).toBeLessThanOrEqual(value!);
        expect(estimate!.high).toBeGreaterThanOrEqual(value!);
        expect(estimate!.low).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 60 },
  );
});

test('both engines share people out alike', async () => {
  await fc.assert(
    fc.asyncProperty(people, cuts, async (cells, columns) => {
      const units = unitsOf(cells);
      const areas = columns
        .slice(1)
        .map((east, column) => gridSquare(`a${column}`, [columns[column]!, 0.3, east, 4.6]));
      const [fast, plain] = await Promise.all([
        populationOf(areas, units),
        populationOf(areas, units, plainEngine),
      ]);
      expect([...fast.groupPeople]).toEqual([...plain.groupPeople]);
      const [a, b] = [estimates(fast, areas.length), estimates(plain, areas.length)];
      a.forEach(({ value }, area) => {
        // The engines take a border as straight in different planes: centimetres over the width of a cell.
        expect(Math.abs((value ?? 0) - (b[area]!.value ?? 0))).toBeLessThan(2e-4 * ALL);
      });
    }),
    { numRuns: 10 },
  );
});
