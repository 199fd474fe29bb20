import { expect, test } from 'vitest';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import type { TargetId } from '../../../src/domain/targets/target';
import { tallyNormParts } from '../../../src/engine/tallyNormParts';
import type { AttributeType } from '../../../src/features/columns';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { box } from '../../helpers/squareAreas';
import { valueOf } from '../../helpers/valueOf';

/** Two areas side by side, a tenth of a degree wide, with their border at 4.1. */
const AREAS = geojsonColumns(
  [4, 4.1].map((x, i) => ({
    properties: { code: String(i), name: String(i) },
    geometry: { type: 'Polygon' as const, coordinates: [box(x, 51, 0.1)] },
  })),
  { code: 'text', name: 'text' },
);
const WEST = [4.05, 51.05];

async function tallyOf(
  engine: typeof plainEngine,
  target: TargetId,
  features: readonly (readonly [at: readonly number[], properties: Record<string, unknown>])[],
  types: Record<string, AttributeType>,
  { date = 20261122, ...recipe }: Partial<MeasureRecipe> & { date?: number } = {},
) {
  const areas = valueOf(
    engine.prepareAreas(AREAS, { codeColumn: 'code', nameColumn: 'name', parentColumn: null }, 'areas'),
  );
  const columns = geojsonColumns(
    features.map(([coordinates, properties]) => ({
      properties,
      geometry: { type: 'Point', coordinates: [...coordinates] },
    })),
    types,
  );
  const whole: MeasureRecipe = {
    ...{ target, rule: null, filtered: true, yearColumn: null, statusColumn: null, quantityColumn: null },
    ...recipe,
  };
  const allocation = valueOf(await engine.allocate(areas, columns, whole, 'measures'));
  return tallyNormParts(engine, allocation, columns, { date, cpeWeights: 'call2022' });
}

const PROJECTS = [
  [WEST, { date: '2025-12-31', kwp: 100 }],
  [WEST, { date: '2026-01-01', kwp: 40 }],
  [[4.15, 51.05], { date: '2024', kwp: 7 }],
  [WEST, { date: '2020-05-01', kwp: 1000 }],
  [WEST, { date: '2028', kwp: 500, status: 'gepland' }],
] as const;
const PROJECT_TYPES = { date: 'text', kwp: 'number', status: 'text' } as const;

test.each([
  ['columnar', columnarEngine],
  ['plain', plainEngine],
])('the %s engine counts what stood by the day of the milestone, and the projects', async (_, engine) => {
  const tally = await tallyOf(engine, 'hernieuwbaar', PROJECTS, PROJECT_TYPES);
  expect([...tally.realised]).toEqual([140, 7]);
  expect([...tally.byMilestone!]).toEqual([100, 7]);
  expect([...tally.realisedFeatures]).toEqual([2, 1]);
  // Before the milestone: what stands now.
  const early = await tallyOf(engine, 'hernieuwbaar', PROJECTS, PROJECT_TYPES, {
    date: 20241231,
  });
  expect([...early.byMilestone!]).toEqual([0, 7]);
});

test('a layer says what is planned only where it says how things stand', async () => {
  const says = async (status: object, types: object, recipe: Partial<MeasureRecipe> = {}) =>
    (
      await tallyOf(
        ...[columnarEngine, 'laden' as const],
        ...[[[WEST, { kw: 22, ...status }]] as const, { kw: 'number', ...types } as const, recipe],
      )
    ).saysPlanned;
  const column = { status: 'text' };
  expect(await says({}, {})).toBe(false);
  expect(await says({ status: '' }, column)).toBe(false);
  expect(await says({ status: 'in dienst' }, column)).toBe(true);
  expect(await says({ status: 'in dienst' }, column, { filtered: false, rule: { kind: 'count' } })).toBe(
    false,
  );
  expect(await says({}, {}, { common: { status: 'realised' } })).toBe(true);
});

test.each([
  ['columnar', columnarEngine],
  ['plain', plainEngine],
])('the %s engine reads the date where the year is empty, and a month as a month', async (_, engine) => {
  const rows = [
    [WEST, { Year: null, Date: '2024-05' }],
    [WEST, { Year: 2023, Date: '2019' }],
    [WEST, { Year: null, Date: '12/2026' }],
    [WEST, { Year: null, Date: '11/2026' }],
  ] as const;
  const tally = await tallyOf(engine, 'bomen', rows, { Year: 'number', Date: 'text' });
  expect([tally.realised[0], tally.leftOut.afterDate?.[0], tally.leftOut.noYear]).toEqual([3, 1, undefined]);
});

test('a layer of which everything counts whatever its year says nothing of a milestone', async () => {
  const tally = await tallyOf(columnarEngine, 'hernieuwbaar', PROJECTS, PROJECT_TYPES, { filtered: false });
  expect(tally.byMilestone).toBeNull();
  expect((await tallyOf(columnarEngine, 'bomen', PROJECTS, PROJECT_TYPES)).byMilestone).toBeNull();
});

test.each([
  ['columnar', columnarEngine],
  ['plain', plainEngine],
])('the %s engine parts renovations by what the column says', async (_, engine) => {
  const words = ['ja', 'nee', '', 'misschien', 'JA ', 'false'];
  const rows = words.map((word) => [WEST, { year: 2023, fossil_free: word }] as const);
  const types = { year: 'number', fossil_free: 'text' } as const;
  const tally = await tallyOf(
    engine,
    'renovatie',
    [
      ...rows,
      [[4.15, 51.05], { year: 2019, fossil_free: 'ja' }],
      [[4.15, 51.05], { year: 2022, fossil_free: null }],
    ],
    types,
    { rule: { kind: 'count' } },
  );
  expect([...tally.realised]).toEqual([6, 1]);
  expect([...tally.fossilFree!.yes]).toEqual([2, 0]);
  expect([...tally.fossilFree!.unknown]).toEqual([2, 1]);
  const silent = await tallyOf(engine, 'renovatie', rows, { year: 'number' }, { rule: { kind: 'count' } });
  expect(silent.fossilFree).toBeNull();
});
