import type { Polygon, Position } from 'geojson';
import { coverageOf } from '../../src/domain/coverage/coverageRecord';
import type { CoverageContext, CoverageTable } from '../../src/domain/coverage/coverageTable';
import { publishedDenominator } from '../../src/domain/denominators/denominatorValue';
import { trajectoryAt } from '../../src/domain/targets/trajectory';
import { LEKP_TARGETS, lekpTarget } from '../../src/domain/targets/lekp';
import { asInPact } from '../../src/domain/targets/targetInForce';
import type { TargetId } from '../../src/domain/targets/target';
import type { Columns } from '../../src/features/columns';
import { geojsonColumns } from './geojsonColumns';

/** What an area of the fixture has realised; null for "no data". */
export interface FixtureArea {
  code: string;
  name: string;
  inhabitants: number | null;
  realised: Partial<Record<TargetId, number | null>>;
}

export const FIXTURE_CONTEXT: CoverageContext = {
  level: 'municipality',
  vintage: 2025,
  version: '1.0',
  date: '2026-01-01',
  populationYear: 2020,
  cpeWeights: 'call2022',
  schematic: true,
  syntheticTargets: ['bomen'],
  ownTargets: [],
  targetsOff: [],
  targets: LEKP_TARGETS.map(asInPact),
  pointsTargets: ['laden'],
  countings: [
    {
      ...{ kind: 'layer', key: 'bomen', name: 'trees', rule: null, filtered: true },
      ...{ commonYear: null, takesGiven: true, points: null },
    },
    { kind: 'figure', key: 'laden', name: 'points' },
  ],
  sources: [
    { subject: { kind: 'denominator', id: 'inhabitants', year: 2020, estimated: false }, text: 'Statbel' },
    { subject: { kind: 'target', key: 'bomen' }, text: 'invented' },
    { subject: { kind: 'target', key: 'laden' }, text: 'MOW' },
  ],
};

/** A coverage table of some areas, by the domain's own rules. */
export function fixtureTable(areas: readonly FixtureArea[], targets: readonly TargetId[]): CoverageTable {
  return {
    areas: areas.map(({ code, name }) => ({ code, name, parentCode: null })),
    byTarget: new Map(
      targets.map((id) => [
        id,
        areas.map(({ code, name, inhabitants, realised }) => {
          const known = realised[id] ?? null;
          return coverageOf({
            area: { code, name, parentCode: null },
            target: asInPact(lekpTarget(id)),
            version: FIXTURE_CONTEXT.version,
            trajectory: trajectoryAt(lekpTarget(id), FIXTURE_CONTEXT.date),
            denominator: publishedDenominator(inhabitants),
            tally:
              known === null
                ? null
                : {
                    realised: known,
                    planned: 0,
                    counted: 1,
                    assumed: 0,
                    overdue: 0,
                    leftOut: {},
                    geodesic: null,
                  },
          });
        }),
      ]),
    ),
  };
}

/** A square of `size` degrees with its lower left corner at `x`, `y`, clockwise. */
export function clockwiseSquare(x: number, y: number, size: number): Position[] {
  return [
    [x, y],
    [x, y + size],
    [x + size, y + size],
    [x + size, y],
    [x, y],
  ];
}

/** One square per area, side by side from 4° east, each with a hole. */
export function fixtureColumns(count: number): Columns {
  const squares = Array.from({ length: count }, (_, index): Polygon => {
    const x = 4 + index / 8;
    const hole = clockwiseSquare(x + 1 / 32, 51 + 1 / 32, 1 / 32).reverse();
    return { type: 'Polygon', coordinates: [clockwiseSquare(x, 51, 1 / 8), hole] };
  });
  return geojsonColumns(squares.map((geometry) => ({ properties: {}, geometry })));
}
