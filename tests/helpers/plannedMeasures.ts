import fc from 'fast-check';
import { DEFAULT_RATES } from '../../src/domain/plan/costRate';
import type { CostRate } from '../../src/domain/plan/costRate';
import { MEASURE_STATUSES } from '../../src/domain/measures/measureAttributes';
import { kindOfTarget, measureKind } from '../../src/domain/plan/measureKind';
import { newMeasure } from '../../src/domain/plan/plannedMeasure';
import type { MeasureGeometry, MeasurePlace, PlannedMeasure } from '../../src/domain/plan/plannedMeasure';
import type { Scenario } from '../../src/domain/plan/scenario';
import { lekpTarget } from '../../src/domain/targets/lekp';
import { TARGET_IDS } from '../../src/domain/targets/target';

export const PLAN_A: Scenario = {
  ...{ id: 'scenario-a', name: 'Plan A', colour: '#6a1b9a', author: 'Dienst Ruimte', note: 'eerste ronde' },
  ...{ locked: false, archived: false, created: '2026-11-28' },
};

const degrees = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
const position = fc.tuple(degrees(4, 4.4), degrees(51, 51.1));
const size = degrees(0.0005, 0.02);

/** A rectangle, turned as RFC 7946 asks. */
const ring = fc.tuple(position, size, size).map(([[x, y], width, height]) => [
  ...[
    [x, y],
    [x + width, y],
    [x + width, y + height],
  ],
  ...[
    [x, y + height],
    [x, y],
  ],
]);

const geometry: fc.Arbitrary<MeasureGeometry> = fc.oneof(
  position.map((coordinates): MeasureGeometry => ({ type: 'Point', coordinates })),
  fc
    .array(position, { minLength: 1, maxLength: 4 })
    .map((coordinates): MeasureGeometry => ({ type: 'MultiPoint', coordinates })),
  fc
    .array(position, { minLength: 2, maxLength: 5 })
    .map((coordinates): MeasureGeometry => ({ type: 'LineString', coordinates })),
  ring.map((outer): MeasureGeometry => ({ type: 'Polygon', coordinates: [outer] })),
  ring.map((outer): MeasureGeometry => ({ type: 'MultiPolygon', coordinates: [[outer]] })),
);
const area = fc.constantFrom('1', '2', '3').map((code) => ({ levelId: 'towns', code }));
const place: fc.Arbitrary<MeasurePlace> = fc.oneof(
  { weight: 3, arbitrary: geometry.map((one): MeasurePlace => ({ kind: 'geometry', geometry: one })) },
  area.map((one): MeasurePlace => ({ kind: 'area', area: one })),
  area.map((one): MeasurePlace => ({ kind: 'unlocated', area: one })),
);

const amount = fc.option(fc.double({ min: 0, max: 5000, noNaN: true }).map((value) => value + 0));
const text = fc.oneof(fc.constant(''), fc.string({ maxLength: 8 }), fc.constant('12'));

function attribute(name: string, standard: unknown): fc.Arbitrary<unknown> {
  if (typeof standard === 'boolean') return fc.boolean();
  if (name === 'access') return fc.constantFrom('public', 'semi_public', 'private');
  if (name === 'use') return fc.constantFrom('reuse', 'buffer', 'infiltration');
  if (name === 'domain') return fc.constantFrom('public', 'private');
  if (name === 'kw') return fc.constantFrom(null, 3.7, 11, 22, 50, 150);
  if (name === 'spacing_m' || name === 'per_tree_m2') return fc.integer({ min: 1, max: 200 });
  return amount;
}

/** Any measure of the pact in scenario `PLAN_A`, drawn or not, with anything that can be said of it. */
/** Rates as a user gives them: of trees another than a project starts with, of cycle paths the first. */
export const OWN_RATES: readonly CostRate[] = [
  { ...DEFAULT_RATES[0]!, amount: 187.35, vat: 'included', basis: 'own', source: 'raamcontract', year: 2026 },
  {
    ...{
      id: 'own-cyclePath',
      kind: 'cyclePath',
      target: null,
      variant: null,
      amount: 412.5,
      per: 1,
      range: null,
    },
    ...{ vat: 'excluded', basis: 'own', source: 'laatste drie dossiers', year: 2026, coFinancing: 0.4 },
  },
];

export const plannedMeasure: fc.Arbitrary<PlannedMeasure> = fc
  .constantFrom(...TARGET_IDS)
  .chain((target) => {
    const kind = kindOfTarget(lekpTarget(target));
    const attributes = Object.entries(measureKind(kind).defaults).map(
      ([name, standard]) => [name, attribute(name, standard)] as const,
    );
    return fc.record({
      ...{
        target: fc.constant(target),
        place,
        name: text,
        note: text,
        lead: text,
        action: text,
        subsidy: text,
      },
      status: fc.constantFrom(...MEASURE_STATUSES),
      year: fc.option(fc.integer({ min: 2019, max: 2036 })),
      ...{ quantity: amount, cost: amount },
      coFinancing: fc.option(fc.constantFrom(0, 0.5, 1)),
      attributes: fc.record(Object.fromEntries(attributes) as Record<string, fc.Arbitrary<unknown>>),
    });
  })
  .map(
    ({ target, place: where, attributes, ...facts }) =>
      ({
        ...newMeasure(kindOfTarget(lekpTarget(target)), {
          ...{ id: '', scenario: PLAN_A.id, target, place: where },
          ...facts,
        }),
        attributes,
      }) as PlannedMeasure,
  );

/** Measures as a scenario has them, each with an id of its own. */
export const plannedMeasures = (maxLength = 12, minLength = 1): fc.Arbitrary<PlannedMeasure[]> =>
  fc
    .array(plannedMeasure, { minLength, maxLength })
    .map((measures) => measures.map((measure, at) => ({ ...measure, id: `measure-${at}` })));
