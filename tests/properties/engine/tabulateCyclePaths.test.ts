import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { LineString } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { PATH_KINDS } from '../../../src/domain/cyclePaths/cyclePathTally';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { tabulateCyclePaths } from '../../../src/engine/cyclePaths/tabulateCyclePaths';
import type { CoverageEngine } from '../../../src/engine/engine';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import type { Columns } from '../../../src/features/columns';
import { readLayer } from '../../../src/io/readLayer';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { box } from '../../helpers/squareAreas';
import { valueOf } from '../../helpers/valueOf';

const CONTEXT = { date: 20261122, cpeWeights: 'call2022' } as const;
const RECIPE = {
  target: 'fiets',
  rule: null,
  filtered: true,
  yearColumn: 'date',
  statusColumn: null,
  quantityColumn: null,
} as const;
const AREA_RECIPE = { codeColumn: 'code', nameColumn: 'code', parentColumn: null };

async function tabulate(engine: CoverageEngine, areaColumns: Columns, paths: Columns) {
  const areas = valueOf(engine.prepareAreas(areaColumns, AREA_RECIPE, 'areas'));
  const allocation = valueOf(await engine.allocate(areas, paths, RECIPE, 'paths'));
  return {
    tally: engine.tally(allocation, CONTEXT),
    table: tabulateCyclePaths(engine, allocation, paths, CONTEXT, areas.areas.length),
  };
}

/** The sum over years and kinds, per area. */
function sums({ areaCount, metres }: { areaCount: number; metres: Float64Array }): number[] {
  const perArea = new Array<number>(areaCount).fill(0);
  metres.forEach((value, at) => (perArea[at % areaCount]! += value));
  return perArea;
}

const TYPES = {
  date: 'text',
  status: 'text',
  renewed: 'boolean',
  two_way: 'boolean',
  both_sides: 'boolean',
  upkeep: 'boolean',
} as const;

const flag = fc.constantFrom(true, false, null);
const path = fc.record({
  geometry: fc
    .tuple(
      fc.double({ min: 3.99, max: 4.21, noNaN: true }),
      fc.double({ min: 50.99, max: 51.11, noNaN: true }),
      fc.double({ min: -0.02, max: 0.02, noNaN: true }),
    )
    .map(([x, y, step]): LineString => ({
      type: 'LineString',
      coordinates: [
        [x, y],
        [x + step, y + 0.003],
      ],
    })),
  properties: fc.record({
    date: fc.constantFrom('2020-05-01', '2021-03-02', '2024', '2026-11-30', null),
    status: fc.constantFrom('realised', 'planned', 'idea', null),
    renewed: flag,
    two_way: flag,
    both_sides: flag,
    upkeep: fc.constantFrom(false, false, true),
  }),
});

/** Two squares side by side and one over both. */
const SQUARES = geojsonColumns(
  [box(4, 51, 0.1), box(4.1, 51, 0.1), box(4.05, 51.02, 0.1, 0.05)].map((ring, area) => ({
    properties: { code: `A${area}` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  })),
  { code: 'text' },
);

describe.each([
  ['plain', plainEngine],
  ['columnar', columnarEngine],
] as const)('the %s engine', (_, engine) => {
  test('the cells of every area add up to what is realised there, whatever the paths say of themselves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(path, { minLength: 1, maxLength: 40 }), async (paths) => {
        const { tally, table } = await tabulate(engine, SQUARES, geojsonColumns(paths, TYPES));
        sums(table).forEach((sum, area) => {
          expect(sum).toBeCloseTo(tally.realised[area]!, 6);
        });
        expect(table.years).not.toContain(2020);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the example cycle paths', () => {
  let areas: Columns;
  let paths: Columns;
  beforeAll(async () => {
    const read = async (url: string) => {
      const bytes = new Uint8Array(readFileSync(`public/data/${url}`));
      return valueOf(await readLayer({ kind: 'bytes', name: url, bytes })).columns;
    };
    areas = await read('areas/municipalities-2025.fgb');
    paths = await read('measures/fiets.fgb');
  });

  test('are tabulated by both engines alike, in every year since the pact began', async () => {
    const plain = await tabulate(plainEngine, areas, paths);
    const columnar = await tabulate(columnarEngine, areas, paths);
    expect(columnar.table.years).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
    expect(columnar.table.years).toEqual(plain.table.years);
    expect(columnar.table.metres.length).toBe(6 * PATH_KINDS * 285);
    // The engines cut in other planes, which moves a crossing by centimetres; a path along a border a little more.
    columnar.table.metres.forEach((value, at) => {
      expect(Math.abs(value - plain.table.metres[at]!)).toBeLessThan(1.5);
    });
  });
});
