import { readFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import { beforeAll, expect, test } from 'vitest';
import { lekpTarget } from '../../src/domain/targets/lekp';
import type { TargetId } from '../../src/domain/targets/target';
import { inUnits, smallUnitsPer } from '../../src/domain/plan/countedQuantity';
import { columnarEngine } from '../../src/engine/columnar/columnarEngine';
import type { ColumnarAreas } from '../../src/engine/columnar/columnarAreas';
import { derivedQuantities } from '../../src/engine/edits/derivedQuantities';
import { EditedLayer } from '../../src/engine/edits/editedLayer';
import { measureEdit, plannedEdits } from '../../src/engine/edits/plannedEdits';
import type { PlannedMeasure } from '../../src/domain/plan/plannedMeasure';
import { readScenarioFile, writeScenario } from '../../src/io/plan/scenarioFile';
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
      factor: '(volume_m3 - coalesce(replaced_m3::float8, 0))',
    },
    {
      kind: 'area',
      where: 'NOT required AND ST_Dimension(m.geom) = 2',
      factor: '(volume_m3 - coalesce(replaced_m3::float8, 0)) / ST_Area(m.plane)',
    },
  ],
};

const { plane, room } = ENGINES[0]!;

/** A plan in a file as it leaves the house, on a ground, with what we count of it. */
interface Judged {
  /** Names of their tables. */
  plan: string;
  ground: string;
  measures: readonly PlannedMeasure[];
  codes: readonly string[];
  ours: ReadonlyMap<TargetId, Float64Array>;
}

/** Put a plan and a ground before PostGIS, and count it ourselves. */
async function judged(
  name: string,
  areasOf: readonly Feature[],
  { measures, file, levelId }: { measures: readonly PlannedMeasure[]; file: Uint8Array; levelId: string },
): Promise<Judged> {
  const [plan, ground] = [`${name}_plan`, `${name}_ground`];
  const areaFile = geojsonFile(areasOf);
  await loadTable(ground, `${ground}.geojson`, areaFile);
  await loadTable(plan, `${plan}.geojson`, file);

  const recipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
  const columns = await read('ground.geojson', areaFile);
  const areas = valueOf(columnarEngine.prepareAreas(columns, recipe, 'ground')) as ColumnarAreas;
  const codes = areas.areas.map(({ code }) => code);
  const level = { levelId, areas, rolledUpFrom: null, members: null, alone: false };
  const layer = new EditedLayer([level]);
  const planned = plannedEdits(measures, (measure) => {
    const target = lekpTarget(measure.target as TargetId);
    return [{ tally: measure.target, measure, countedFor: { target, cpeWeights: 'call2022' } }];
  });
  valueOf(layer.put(planned.columns, planned.edits.map(measureEdit)));
  const ours = new Map<TargetId, Float64Array>();
  for (const { tally, levels } of layer.tallies([levelId])) {
    const quantities = new Float64Array(codes.length);
    levels[0]!.areas.forEach((area, at) => {
      quantities[area] = inUnits(levels[0]!.amounts[at]!, lekpTarget(tally as TargetId).unit);
    });
    ours.set(tally as TargetId, quantities);
  }
  return { plan, ground, measures, codes, ours };
}

/**
 * Four squares that meet 40 m from the middle of the map on which the ten kinds were drawn, so that lines and surfaces lie
 * in several. One has the code of the municipality that was pointed at.
 */
const DRAWN_GROUND: readonly Feature[] = [
  [4.47, 51.015],
  [4.4806, 51.015],
  [4.47, 51.0253],
  [4.4806, 51.0253],
].map(([west, south], at) => {
  const [east, north] = [at % 2 === 0 ? 4.4806 : 4.49, at < 2 ? 51.0253 : 51.035];
  const ring = [[west!, south!], [east, south!], [east, north], [west!, north], [west!, south!]]; // prettier-ignore
  const code = ['12025', 'B', 'C', 'D'][at]!;
  return {
    type: 'Feature',
    properties: { code, name: code },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
});

let seeded: Judged;
let drawn: Judged;
beforeAll(async () => {
  const content = { scenario: SEEDED_SCENARIO, measures: SEEDED_PLAN, budgets: [], rates: [] };
  const file = valueOf(writeScenario(content, derivedQuantities(SEEDED_PLAN), 'plan.geojson'));
  seeded = await judged('seeded', SEEDED_LEVELS.middle, { measures: SEEDED_PLAN, file, levelId: 'ground' });
  // Written by the page in a journey that draws them, by mouse and by keys (tests/e2e/planDraw.test.ts).
  const export_ = new Uint8Array(readFileSync('tests/oracle/drawnKinds.geojson'));
  const { measures } = valueOf(await readScenarioFile(export_, 'drawnKinds.geojson'));
  drawn = await judged('drawn', DRAWN_GROUND, { measures, file: export_, levelId: 'municipalities-2025' });
});

/**
 * Whole things by area, shared out over what is drawn (points, metres or square metres) by largest remainder; what lies
 * outside the ground takes its part too.
 */
async function wholeThings(
  { plan, ground }: Judged,
  target: TargetId,
  rule: { where: string; number: string },
): Promise<Map<string, PostgisPart>> {
  const size = (shape: string, flat: string) => `CASE ST_Dimension(m.geom)
    WHEN 0 THEN ST_NumGeometries(${shape}) WHEN 1 THEN ST_Length(${flat}) ELSE ST_Area(${flat}) END`;
  const rows = await query<PostgisPart>(`
    WITH counting AS (
      SELECT fid, geom, plane, (${rule.number})::float8 AS number FROM ${plan}
      WHERE target = '${target}' AND geom IS NOT NULL AND ${rule.where}
    ), inside AS (
      SELECT m.fid, a.code,
        ${size('ST_Intersection(a.geom, m.geom)', 'ST_Intersection(a.plane, m.plane)')} AS size
      FROM ${ground} a JOIN counting m ON ST_Intersects(a.geom, m.geom)
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

/** What PostGIS counts of a plan for a target in every area, and how far from it we may be. */
async function byPostgis(
  about: Judged,
  target: TargetId,
): Promise<{ found: Map<string, PostgisPart>; allowed: { absolute: number; relative: number } }> {
  const whole = WHOLE[target];
  if (whole) {
    const found = await wholeThings(about, target, whole);
    return { found, allowed: { absolute: 1e-9, relative: 0 } };
  }
  const found = new Map<string, PostgisPart>();
  let allowed = { absolute: 1e-9, relative: 0 };
  for (const { kind, where, factor } of MEASURED[target]!) {
    const question = { areas: about.ground, code: 'code', measures: about.plan, kind, plane: plane[kind] };
    const parts = await askPerArea({ ...question, where: `target = '${target}' AND ${where}`, factor });
    for (const [code, part] of parts) {
      const before = found.get(code)?.quantity ?? 0;
      found.set(code, { ...part, quantity: before + part.quantity });
    }
    const { absolute, relative } = room[kind];
    // Each measure is rounded once, to a small unit.
    const rounded = about.measures.length / PLANNED_TARGETS.length / smallUnitsPer(lekpTarget(target).unit);
    allowed = { absolute: Math.max(allowed.absolute, absolute + rounded), relative };
  }
  return { found, allowed };
}

test.each(PLANNED_TARGETS)(
  'what a plan counts for %s is what PostGIS counts of its exported file',
  async (target) => {
    const { found, allowed } = await byPostgis(seeded, target);
    expect(found.size).toBeGreaterThan(10);
    expect(differences(seeded.codes, seeded.ours.get(target)!, found, allowed)).toEqual([]);
  },
);

test.each(PLANNED_TARGETS)(
  'what was drawn by hand for %s takes off the gap what PostGIS counts of the file that the page wrote',
  async (target) => {
    const { found, allowed } = await byPostgis(drawn, target);
    // A measure that is an area of the ground counts for it, by its code.
    const pointedAt = await query<PostgisPart>(`
      SELECT a.code, 1 AS features, dwellings::float8 AS quantity
      FROM ${drawn.ground} a JOIN ${drawn.plan} ON area_code = a.code WHERE target = '${target}' AND NOT individual`);
    for (const { code, features, quantity } of pointedAt) {
      const before = found.get(code) ?? { code, features: 0, quantity: 0 };
      const after = { features: before.features + features, quantity: before.quantity + quantity };
      found.set(code, { code, ...after });
    }
    expect([...found.values()].some(({ quantity }) => quantity !== 0)).toBe(true);
    expect(differences(drawn.codes, drawn.ours.get(target)!, found, allowed)).toEqual([]);
  },
);
