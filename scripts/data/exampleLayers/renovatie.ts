import type { ExamplePlan } from './examplePlan';

/** Collective renovation projects: points with a number of dwellings, half of them free of fossil heating. */
export const renovatie: ExamplePlan = {
  target: 'renovatie',
  things: 'collectieve renovaties',
  shape: 'point',
  medianShare: 0.28,
  typicalQuantity: 27,
  whole: true,
  firstYear: 2021,
  publicShare: 0.3,
  columns: { dwellings: 'number', fossil_free: 'boolean', individual: 'boolean' },
  values: (dwellings, random) => ({ dwellings, fossil_free: random.chance(0.45) }),
  flaws: [
    { kind: 'flag', column: 'individual' },
    { kind: 'flag', column: 'individual' },
    { kind: 'beforeStart' },
    { kind: 'noDate' },
  ],
};
