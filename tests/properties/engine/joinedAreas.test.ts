import fc from 'fast-check';
import type { Feature, Geometry, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { parseQuantityRule } from '../../../src/domain/measures/quantityRule';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { CoverageEngine } from '../../../src/engine/engine';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { coveredBox, gridPartition } from '../../helpers/gridPartition';
import type { GridPartition } from '../../helpers/gridPartition';
import { linesIn, pointsIn, starsIn } from '../../helpers/shapesIn';
import { valueOf } from '../../helpers/valueOf';

const RECIPE = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };

type Corners = [Position, Position, Position, Position];
const ringOf = (...corners: Position[]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...corners, corners[0]!]],
});
const along = (a: Position, b: Position, t: number): Position => [
  a[0]! + (b[0]! - a[0]!) * t,
  a[1]! + (b[1]! - a[1]!) * t,
];

/**
 * How an area may stand in the file: as it is, twice over itself, in halves along a diagonal, in quarters around a
 * point, or in halves that overlap. None puts a corner on the border, where a longer edge bends less.
 */
const SAME_BORDER: readonly ((corners: Corners, t: number) => Polygon[])[] = [
  (corners) => [ringOf(...corners)],
  (corners) => [ringOf(...corners), ringOf(...corners)],
  ([sw, se, ne, nw]) => [ringOf(sw, se, ne), ringOf(ne, nw, sw)],
  ([sw, se, ne, nw], t) => {
    const middle = along(sw, ne, t);
    return [ringOf(sw, se, middle), ringOf(se, ne, middle), ringOf(ne, nw, middle), ringOf(nw, sw, middle)];
  },
  ([sw, se, ne, nw], t) => [ringOf(sw, se, ne, along(ne, sw, t)), ringOf(ne, nw, sw, along(se, nw, t / 2))],
];

/** Cut by a line from the south to the north side, whose ends are on the border. */
const BY_CHORD = ([sw, se, ne, nw]: Corners, t: number): Polygon[] => {
  const [south, north] = [along(sw, se, t), along(nw, ne, 1 - t)];
  return [ringOf(sw, south, north, nw), ringOf(south, se, ne, north)];
};

async function tallied(engine: CoverageEngine, areas: Feature[], measures: Geometry[], rule: string) {
  const columns = geojsonColumns(areas, { code: 'text', name: 'text' });
  const prepared = valueOf(engine.prepareAreas(columns, RECIPE, 'areas'));
  const layer = geojsonColumns(measures.map((geometry) => ({ geometry, properties: {} })));
  const recipe = {
    ...{ target: 'bomen' as const, rule: parseQuantityRule(rule), filtered: false },
    ...{ yearColumn: null, statusColumn: null, quantityColumn: null },
  };
  const allocation = valueOf(await engine.allocate(prepared, layer, recipe, 'measures'));
  const tally = engine.tally(allocation, { date: 20260101, cpeWeights: 'call2022' });
  return new Map(
    prepared.areas.map(({ code }, area) => [code, [tally.counted[area]!, tally.realised[area]!]]),
  );
}

/** A partition, and the same one with areas in several features in any order. */
function situations(ways: readonly ((corners: Corners, t: number) => Polygon[])[]) {
  const way = fc.tuple(fc.constantFrom(...ways), fc.double({ min: 0.2, max: 0.45, noNaN: true }));
  return gridPartition.chain((partition: GridPartition) => {
    const box = coveredBox(partition);
    return fc.record({
      areas: fc.constant(partition.areas),
      features: fc
        .tuple(...partition.areas.map(() => way))
        .map((chosen) =>
          partition.areas.flatMap((area, i) => {
            const [cut, t] = chosen[i]!;
            const corners = area.geometry.coordinates[0]!.slice(0, 4) as Corners;
            return cut(corners, t).map((geometry): Feature<Polygon> => ({ ...area, geometry }));
          }),
        )
        .chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
      points: pointsIn(box),
      lines: linesIn(box),
      stars: starsIn(box),
    });
  });
}

const asPoints = (points: Position[]): Geometry[] =>
  points.map((coordinates) => ({ type: 'Point', coordinates }));

describe.each([
  ['columnar', columnarEngine, 40],
  ['plain', plainEngine, 3],
] as const)('the %s engine', (_, engine, numRuns) => {
  test('measures the same in areas that stand in the file in any number of features', async () => {
    await fc.assert(
      fc.asyncProperty(situations(SAME_BORDER), async ({ areas, features, points, lines, stars }) => {
        const measures: [string, Geometry[]][] = [
          ['count', asPoints(points)],
          ['length', lines.map((coordinates) => ({ type: 'LineString', coordinates }))],
          ['area', stars.map((ring) => ({ type: 'Polygon', coordinates: [ring] }))],
        ];
        for (const [rule, geometries] of measures) {
          const whole = await tallied(engine, areas, geometries, rule);
          const joined = await tallied(engine, features, geometries, rule);
          expect(joined.size).toBe(whole.size);
          for (const [code, [, realised]] of whole) {
            const difference = Math.abs(joined.get(code)![1]! - realised!);
            expect(difference).toBeLessThanOrEqual(1e-3 + 1e-9 * realised!);
          }
        }
      }),
      { numRuns, endOnFailure: true },
    );
  });

  test('counts the same points where the cuts end on the border', async () => {
    await fc.assert(
      fc.asyncProperty(situations([BY_CHORD]), async ({ areas, features, points }) => {
        const whole = await tallied(engine, areas, asPoints(points), 'count');
        const joined = await tallied(engine, features, asPoints(points), 'count');
        expect(new Map([...joined].sort())).toEqual(new Map([...whole].sort()));
      }),
      { numRuns, endOnFailure: true },
    );
  });
});
