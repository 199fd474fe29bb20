import { beforeAll, expect, test } from 'vitest';
import { lekpTarget } from '../../src/domain/targets/lekp';
import type { TargetId } from '../../src/domain/targets/target';
import { inUnits, smallUnitsPer } from '../../src/domain/plan/countedQuantity';
import { columnarEngine } from '../../src/engine/columnar/columnarEngine';
import type { ColumnarAreas } from '../../src/engine/columnar/columnarAreas';
import { derivedQuantities } from '../../src/engine/edits/derivedQuantities';
import { EditedLayer } from '../../src/engine/edits/editedLayer';
import { measureEdit, plannedEdits } from '../../src/engine/edits/plannedEdits';
import { writeScenario } from '../../src/io/plan/scenarioFile';
import { valueOf } from '../helpers/valueOf';
import { differences, ENGINES, geojsonFile, read } from './ours';
import { askPerArea, loadTable, query } from './postgis';
import type { PostgisPart } from './postgis';
import { SEEDED_LEVELS } from './seededGround';
import { PLANNED_TARGETS, SEEDED_PLAN, SEEDED_SCENARIO } from './seededPlan';

/** The pact's rule of each target in SQL, on the file that leaves the house: what counts, and how much of it. */
const CPE = `CASE access WHEN 'semi_public' THEN 0.5 ELSE 1 END * CASE WHEN coalesce(kw, 0) < 22 THEN 1
  WHEN kw < 43 THEN 2 WHEN kw < 50 THEN 4 WHEN kw < 150 THEN 5 WHEN kw < 300 THEN 10 ELSE 20 END`;

/** Things that stand on one side of a border, so that each area has a whole number of them. */
const WHOLE: Readonly<Partial<Record<TargetId, { where: string; number: string }>>> = {
  bomen: { where: 'NOT forest AND NOT compensation', number: 'coalesce(quantity, ST_NumGeometries(geom))' },
  perken: { where: 'ST_Area(plane) >= 10', number: '1' },
  renovatie: { where: 'NOT individual', number: 'dwellings' },
  deel: { where: 'true', number: 'ST_NumGeometries(geom)' },
  laden: { where: `NOT motorway AND access <> 'private'`, number: `connectors * ${CPE}` },
};

/** What is measured in every area for itself, or shared out over what is drawn. */
const MEASURED: Readonly<
  Partial<Record<TargetId, { kind: 'length' | 'area' | 'count'; where: string; factor: string }[]>>
> = {
  hagen: [
    {
      kind: 'length',
      where: 'NOT replanting AND NOT compensation',
      factor: 'CASE WHEN removed THEN -1 ELSE 1 END',
    },
  ],
  fiets: [
    {
      kind: 'length',
      where: 'NOT upkeep AND NOT fund_reported',
      factor: 'CASE WHEN both_sides THEN 2 ELSE 1 END',
    },
  ],
  ontharding: [{ kind: 'area', where: 'NOT required', factor: '1' }],
  hernieuwbaar: [{ kind: 'count', where: 'NOT individual', factor: 'kwp' }],
  hemelwater: [
    {
      kind: 'count',
      where: 'NOT required AND ST_Dimension(m.geom) = 0',
      factor: '(volume_m3 - coalesce(replaced_m3, 0))',
    },
    {
      kind: 'area',
      where: 'NOT required AND ST_Dimension(m.geom) = 2',
      factor: '(volume_m3 - coalesce(replaced_m3, 0)) / ST_Area(m.plane)',
    },
  ],
};

const { plane, room } = ENGINES[0]!;

let codes: string[] = [];
const ours = new Map<TargetId, Float64Array>();

beforeAll(async () => {
  const ground = geojsonFile(SEEDED_LEVELS.middle);
  await loadTable('ground', 'ground.geojson', ground);
  const content = { scenario: SEEDED_SCENARIO, measures: SEEDED_PLAN, budgets: [], rates: [] };
  const file = valueOf(writeScenario(content, derivedQuantities(SEEDED_PLAN), 'plan.geojson'));
  await loadTable('plan', 'plan.geojson', file);

  const recipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
  const columns = await read('ground.geojson', ground);
  const areas = valueOf(columnarEngine.prepareAreas(columns, recipe, 'ground')) as ColumnarAreas;
  codes = areas.areas.map(({ code }) => code);
  const level = { levelId: 'ground', areas, rolledUpFrom: null, members: null, alone: false };
  const layer = new EditedLayer([level]);
  const planned = plannedEdits(SEEDED_PLAN, (measure) => {
    const target = lekpTarget(measure.target as TargetId);
    return [{ tally: measure.target, measure, countedFor: { target, cpeWeights: 'call2022' } }];
  });
  valueOf(layer.put(planned.columns, planned.edits.map(measureEdit)));
  for (const { tally, levels } of layer.tallies(['ground'])) {
    const quantities = new Float64Array(codes.length);
    levels[0]!.areas.forEach((area, at) => {
      quantities[area] = inUnits(levels[0]!.amounts[at]!, lekpTarget(tally as TargetId).unit);
    });
    ours.set(tally as TargetId, quantities);
  }
});

/**
 * Whole things by area, shared out over what is drawn (points, metres or square metres) by largest remainder; what lies
 * outside the ground takes its part too.
 */
async function wholeThings(
  target: TargetId,
  rule: { where: string; number: string },
): Promise<Map<string, PostgisPart>> {
  const size = (shape: string, flat: string) => `CASE ST_Dimension(m.geom)
    WHEN 0 THEN ST_NumGeometries(${shape}) WHEN 1 THEN ST_Length(${flat}) ELSE ST_Area(${flat}) END`;
  const rows = await query<PostgisPart>(`
    WITH counting AS (
      SELECT fid, geom, plane, (${rule.number})::float8 AS number FROM plan
      WHERE target = '${target}' AND ${rule.where}
    ), inside AS (
      SELECT m.fid, a.code,
        ${size('ST_Intersection(a.geom, m.geom)', 'ST_Intersection(a.plane, m.plane)')} AS size
      FROM ground a JOIN counting m ON ST_Intersects(a.geom, m.geom)
    ), parts AS (
      SELECT * FROM inside UNION ALL
      SELECT m.fid, NULL, greatest(${size('m.geom', 'm.plane')}
        - coalesce((SELECT sum(size) FROM inside i WHERE i.fid = m.fid), 0), 0) FROM counting m
    ), quotas AS (
      SELECT p.fid, code, number, number * size / sum(size) OVER (PARTITION BY p.fid) AS quota
      FROM parts p JOIN counting USING (fid)
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY fid ORDER BY quota - floor(quota) DESC) AS place,
        floor(number) - sum(floor(quota)) OVER (PARTITION BY fid) AS rest
      FROM quotas
    )
    SELECT code, count(*)::int AS features,
      sum(CASE WHEN floor(number) <> number THEN quota WHEN place <= rest THEN floor(quota) + 1 ELSE floor(quota) END)::float8
        AS quantity
    FROM ranked WHERE code IS NOT NULL GROUP BY 1`);
  return new Map(rows.map((row) => [row.code, row]));
}

test.each(PLANNED_TARGETS)(
  'what a plan counts for %s is what PostGIS counts of its exported file',
  async (target) => {
    const [whole, measured] = [WHOLE[target], MEASURED[target]];
    let postgis: Map<string, PostgisPart>;
    let allowed = { absolute: 1e-9, relative: 0 };
    if (whole) postgis = await wholeThings(target, whole);
    else {
      postgis = new Map();
      for (const { kind, where, factor } of measured!) {
        const about = { areas: 'ground', code: 'code', measures: 'plan', kind, plane: plane[kind] };
        const found = await askPerArea({ ...about, where: `target = '${target}' AND ${where}`, factor });
        for (const [code, part] of found) {
          const before = postgis.get(code)?.quantity ?? 0;
          postgis.set(code, { ...part, quantity: before + part.quantity });
        }
        const { absolute, relative } = room[kind];
        // Each measure is rounded once, to a small unit.
        const rounded = SEEDED_PLAN.length / PLANNED_TARGETS.length / smallUnitsPer(lekpTarget(target).unit);
        allowed = { absolute: Math.max(allowed.absolute, absolute + rounded), relative };
      }
    }
    expect(postgis.size).toBeGreaterThan(10);
    expect(differences(codes, ours.get(target)!, postgis, allowed)).toEqual([]);
  },
);
