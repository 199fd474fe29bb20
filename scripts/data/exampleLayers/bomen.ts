import type { ExamplePlan } from './examplePlan';

/** Plantings: points with a number of trees. */
export const bomen: ExamplePlan = {
  target: 'bomen',
  things: 'boomaanplantingen',
  shape: 'point',
  medianShare: 0.45,
  typicalQuantity: 1600,
  whole: true,
  firstYear: 2021,
  publicShare: 0.6,
  columns: { quantity: 'number', compensation: 'boolean', forest: 'boolean' },
  values: (quantity) => ({ quantity }),
  flaws: [
    { kind: 'flag', column: 'compensation' },
    { kind: 'flag', column: 'forest' },
    { kind: 'beforeStart' },
    { kind: 'noDate' },
  ],
};
