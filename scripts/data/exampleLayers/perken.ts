import type { ExamplePlan } from './examplePlan';

/** Natuurgroenperken: small plots, one each; some are under the minimum of 10 m². */
export const perken: ExamplePlan = {
  target: 'perken',
  things: 'natuurgroenperken',
  shape: 'plot',
  medianShare: 0.28,
  typicalQuantity: 1,
  whole: true,
  firstYear: 2021,
  publicShare: 0.85,
  columns: {},
  values: () => ({}),
  size: (_, __, random) => Math.max(10.5, random.around(38, 0.7)),
  flaws: [{ kind: 'tooSmall' }, { kind: 'tooSmall' }, { kind: 'beforeStart' }],
};
