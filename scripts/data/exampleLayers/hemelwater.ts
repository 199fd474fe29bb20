import type { ExamplePlan } from './examplePlan';

/** Rainwater for reuse, buffering or infiltration: points with their extra volume. */
export const hemelwater: ExamplePlan = {
  target: 'hemelwater',
  things: 'hemelwatervoorzieningen',
  shape: 'point',
  medianShare: 0.44,
  typicalQuantity: 1500,
  whole: true,
  firstYear: 2021,
  publicShare: 0.65,
  columns: { volume_m3: 'number', required: 'boolean' },
  values: (volume) => ({ volume_m3: volume }),
  flaws: [
    { kind: 'flag', column: 'required' },
    { kind: 'flag', column: 'required' },
    { kind: 'beforeStart' },
    { kind: 'noDate' },
  ],
};
