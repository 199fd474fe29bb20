import type { ExamplePlan } from './examplePlan';

/** Places for shared mobility: points with a number of access points. What stood before 2021 counts too. */
export const deel: ExamplePlan = {
  target: 'deel',
  things: 'toegangspunten voor deelmobiliteit',
  shape: 'point',
  medianShare: 0.5,
  typicalQuantity: 1.6,
  whole: true,
  firstYear: 2016,
  publicShare: 0.9,
  columns: { quantity: 'number' },
  values: (quantity) => ({ quantity }),
  flaws: [],
};
