import type { ExamplePlan } from './examplePlan';

/** Unsealed ground: plots measured by their area. */
export const ontharding: ExamplePlan = {
  target: 'ontharding',
  things: 'onthardingen',
  shape: 'plot',
  medianShare: 0.36,
  typicalQuantity: 1250,
  whole: false,
  firstYear: 2021,
  publicShare: 0.7,
  columns: { required: 'boolean' },
  values: () => ({}),
  flaws: [
    { kind: 'flag', column: 'required' },
    { kind: 'flag', column: 'required' },
    { kind: 'beforeStart' },
  ],
};
