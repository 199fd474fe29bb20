import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { ColumnarAllocation } from '../../../src/engine/columnar/columnarAllocation';
import type { ColumnarAreas } from '../../../src/engine/columnar/columnarAreas';
import { EditedAllocation } from '../../../src/engine/columnar/editedAllocation';
import type { Columns } from '../../../src/features/columns';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { valueOf } from '../../helpers/valueOf';

const CONTEXT = { date: 20261122, cpeWeights: 'call2022' } as const;
const RECIPE = {
  target: 'hagen',
  rule: null,
  filtered: true,
  yearColumn: 'year',
  statusColumn: null,
  quantityColumn: null,
} as const;

/** Three areas side by side, a tenth of a degree wide. */
const areas = valueOf(
  columnarEngine.prepareAreas(
    geojsonColumns(
      [4, 4.1, 4.2].map((x, i) => ({
        properties: { code: String(i), name: String(i) },
        geometry: {
          type: 'Polygon' as const,
          coordinates: [
            [
              [x, 51],
              [x + 0.1, 51],
              [x + 0.1, 51.1],
              [x, 51.1],
              [x, 51],
            ],
          ],
        },
      })),
      { code: 'text', name: 'text' },
    ),
    { codeColumn: 'code', nameColumn: 'name', parentColumn: null },
    'areas',
  ),
) as ColumnarAreas;

interface Hedge {
  from: [number, number];
  to: [number, number];
  year: number | null;
  removed: boolean;
}

function layer(hedges: readonly Hedge[]): Columns {
  return geojsonColumns(
    hedges.map(({ from, to, year, removed }) => ({
      properties: { year, removed },
      geometry: { type: 'LineString' as const, coordinates: [from, to] },
    })),
    { year: 'number', removed: 'boolean' },
  );
}

async function allocate(hedges: readonly Hedge[]): Promise<ColumnarAllocation> {
  return valueOf(await columnarEngine.allocate(areas, layer(hedges), RECIPE, 'hedges')) as ColumnarAllocation;
}

const position = fc.tuple(
  fc.integer({ min: 39_900, max: 43_100 }).map((n) => n / 10_000),
  fc.integer({ min: 509_900, max: 511_100 }).map((n) => n / 10_000),
) as fc.Arbitrary<[number, number]>;
const hedge: fc.Arbitrary<Hedge> = fc.record({
  from: position,
  to: position,
  year: fc.constantFrom(null, 2019, 2023),
  removed: fc.boolean(),
});

test('after any edits the tallies are those of a new count, and only touched areas are answered', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(hedge, { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(10), fc.option(hedge)), { minLength: 1, maxLength: 12 }),
      async (hedges, edits) => {
        const base = await allocate(hedges);
        const edited = new EditedAllocation(areas, base, CONTEXT);
        const now = new Map<number, Hedge>(hedges.map((one, id) => [id, one]));
        const atStart = columnarEngine.tally(base, CONTEXT);
        let before = atStart;
        for (const [id, replacement] of edits) {
          const answer = edited.change(id, replacement && layer([replacement]));
          if (replacement) now.set(id, replacement);
          else now.delete(id);
          const recount = columnarEngine.tally(await allocate([...now.values()]), CONTEXT);
          for (let area = 0; area < 3; area++) {
            const expected = answer.get(area)?.realised ?? before.realised[area]!;
            expect(recount.realised[area]!).toBeCloseTo(expected, 6);
            expect(recount.counted[area]).toBe(answer.get(area)?.counted ?? before.counted[area]);
            expect(recount.leftOut.noYear?.[area] ?? 0).toBe(
              answer.has(area)
                ? (answer.get(area)!.leftOut.noYear ?? 0)
                : (before.leftOut.noYear?.[area] ?? 0),
            );
          }
          before = recount;
        }
        // The layer that it started from is as it was.
        expect(columnarEngine.tally(base, CONTEXT)).toEqual(atStart);
      },
    ),
    { numRuns: 60 },
  );
});
