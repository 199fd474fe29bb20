import type { ExamplePlan } from './examplePlan';

/** Hedges: lines; one in twenty is a shorter one that was dug up, which is deducted. */
export const hagen: ExamplePlan = {
  target: 'hagen',
  things: 'hagen',
  shape: 'line',
  medianShare: 0.38,
  typicalQuantity: 700,
  whole: false,
  firstYear: 2021,
  publicShare: 0.45,
  columns: { removed: 'boolean', compensation: 'boolean' },
  values: (_, random) => ({ removed: random.chance(0.05) }),
  size: (metres, values) => (values['removed'] === true ? metres * 0.2 : metres),
  flaws: [
    { kind: 'flag', column: 'compensation' },
    { kind: 'flag', column: 'compensation' },
    { kind: 'beforeStart' },
  ],
};
