import type { Feature } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Columns } from '../../src/features/columns';
import { bareRecipe, countBy, differences, ENGINES, geojsonFile, otherFeatures, read } from './ours';
import { askPerArea, loadTable, query } from './postgis';
import { borderLine, INNER_CORNERS, SEEDED_LEVELS } from './seededGround';
import { seededCyclePaths, seededLines, seededPoints, seededPolygons } from './seededMeasures';

const LEVELS = ['small', 'middle', 'large'] as const;
const LAYERS = [
  { kind: 'count', measures: 'points' },
  { kind: 'length', measures: 'lines' },
  { kind: 'area', measures: 'polygons' },
] as const;

/** Exactly on borders of the small areas, and at places where four of them meet. */
const ON_BORDERS: readonly Feature[] = [
  ...INNER_CORNERS.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  ...[3, 8, 16].map((row) => ({ type: 'LineString' as const, coordinates: borderLine(row) })),
].map((geometry) => ({ type: 'Feature', properties: {}, geometry }));

const ours = new Map<string, Columns>();
beforeAll(async () => {
  const files = {
    ...SEEDED_LEVELS,
    points: seededPoints,
    lines: seededLines,
    polygons: seededPolygons,
    paths: seededCyclePaths,
    borders: ON_BORDERS,
  };
  for (const [name, features] of Object.entries(files)) {
    const bytes = geojsonFile(features);
    await loadTable(name, `${name}.geojson`, bytes);
    ours.set(name, await read(`${name}.geojson`, bytes));
  }
});

const areasOf = (level: string) => ({ columns: ours.get(level)!, codeColumn: 'code' });

describe.each(ENGINES)('the $name engine finds what PostGIS finds', ({ engine, plane, room }) => {
  describe.each(LEVELS)('in the %s areas', (level) => {
    test.each(LAYERS)('$kind of $measures', async ({ kind, measures }) => {
      const { codes, tally } = await countBy(engine, areasOf(level), ours.get(measures)!, bareRecipe(kind));
      const postgis = await askPerArea({ areas: level, code: 'code', measures, kind, plane: plane[kind] });
      expect(postgis.size).toBeGreaterThan(codes.length / 2);
      expect(differences(codes, tally.realised, postgis, room[kind])).toEqual([]);
      expect(otherFeatures(codes, tally.counted, postgis)).toEqual([]);
    });
  });

  // The rule as the pact words it, in SQL: extra since 2021, upkeep does not count, both sides count twice.
  test.each([
    {
      column: 'realised' as const,
      where: `NOT upkeep AND coalesce(status, 'realised') = 'realised' AND year BETWEEN 2021 AND 2026`,
    },
    { column: 'planned' as const, where: `NOT upkeep AND status IN ('planned', 'in_progress')` },
  ])('$column cycle path by the rule of its target', async ({ column, where }) => {
    const recipe = { ...bareRecipe('length'), target: 'fiets' as const, rule: null, filtered: true };
    const { codes, tally } = await countBy(engine, areasOf('middle'), ours.get('paths')!, recipe);
    const factor = 'CASE WHEN both_sides THEN 2 ELSE 1 END';
    const about = { areas: 'middle', code: 'code', measures: 'paths', plane: plane.length, where, factor };
    const postgis = await askPerArea({ ...about, kind: 'length' });
    expect(differences(codes, tally[column], postgis, room.length)).toEqual([]);
  });

  test('what it counts and what it leaves out by that rule are all features that PostGIS sees', async () => {
    const recipe = { ...bareRecipe('length'), target: 'fiets' as const, rule: null, filtered: true };
    const { codes, tally } = await countBy(engine, areasOf('middle'), ours.get('paths')!, recipe);
    const about = {
      areas: 'middle',
      code: 'code',
      measures: 'paths',
      plane: plane.length,
      kind: 'length',
    } as const;
    const postgis = await askPerArea(about);
    const features = codes.map((_, area) =>
      Object.values(tally.leftOut).reduce((sum, column) => sum + column[area]!, tally.counted[area]!),
    );
    expect(otherFeatures(codes, features, postgis)).toEqual([]);
    const ideas = await askPerArea({ ...about, where: `NOT upkeep AND status = 'idea'` });
    expect(otherFeatures(codes, tally.leftOut.idea!, ideas)).toEqual([]);
    const withoutYear = await askPerArea({
      ...about,
      where: `NOT upkeep AND coalesce(status, 'realised') = 'realised' AND year IS NULL`,
    });
    expect(otherFeatures(codes, tally.leftOut.noYear!, withoutYear)).toEqual([]);
  });

  // Which of two areas has what lies on their border, each engine decides by a rule of its own; PostGIS gives it to both.
  test.each(LEVELS)('what lies exactly on borders is in the %s areas once', async (level) => {
    const [{ points, metres }] = (await query<{ points: number; metres: number }>(`
      WITH ground AS (SELECT ST_Union(geom) AS geom FROM ${level})
      SELECT count(*) FILTER (WHERE ST_Dimension(m.geom) = 0)::int AS points,
        sum(ST_Length(m.plane))::float8 AS metres
      FROM borders m, ground WHERE ST_Covers(ground.geom, m.geom)`)) as [{ points: number; metres: number }];
    expect(points).toBe(INNER_CORNERS.length);
    const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
    const columns = ours.get('borders')!;
    const counted = await countBy(engine, areasOf(level), columns, bareRecipe('count'));
    expect(sum(counted.tally.realised)).toBeCloseTo(points + 3, 9);
    const measured = await countBy(engine, areasOf(level), columns, bareRecipe('length'));
    expect(Math.abs(sum(measured.tally.realised) - metres)).toBeLessThan(0.001);
  });
});
