import type { ExamplePlan } from './examplePlan';

/** Cooperative or participative installations: points with their power in kWp. */
export const hernieuwbaar: ExamplePlan = {
  target: 'hernieuwbaar',
  things: 'participatieve energieprojecten',
  shape: 'point',
  medianShare: 0.5,
  typicalQuantity: 58,
  whole: true,
  firstYear: 2021,
  publicShare: 0.55,
  columns: { kwp: 'number', individual: 'boolean' },
  values: (kwp) => ({ kwp }),
  flaws: [
    { kind: 'flag', column: 'individual' },
    { kind: 'flag', column: 'individual' },
    { kind: 'beforeStart' },
  ],
};
