import type { ExamplePlan } from './examplePlan';

/** Cycle paths: lines. With one-way paths on both sides the line is half as long as what counts. */
export const fiets: ExamplePlan = {
  target: 'fiets',
  things: 'fietspaden',
  shape: 'line',
  medianShare: 0.42,
  typicalQuantity: 1400,
  whole: false,
  firstYear: 2021,
  publicShare: 1,
  columns: {
    two_way: 'boolean',
    both_sides: 'boolean',
    renewed: 'boolean',
    upkeep: 'boolean',
    fund_reported: 'boolean',
  },
  values: (_, random) => {
    const twoWay = random.chance(0.4);
    return {
      two_way: twoWay,
      both_sides: !twoWay && random.chance(0.6),
      renewed: random.chance(0.55),
    };
  },
  size: (metres, values) => (values['both_sides'] === true ? metres / 2 : metres),
  flaws: [
    { kind: 'flag', column: 'upkeep' },
    { kind: 'flag', column: 'fund_reported' },
    { kind: 'beforeStart' },
    { kind: 'noDate' },
  ],
};
