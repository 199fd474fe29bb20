import type { Position } from 'geojson';
import type { ExamplePlan } from './examplePlan';
import type { SeededRandom } from '../seededRandom';

/** Plantings: points with a number of trees. */
const bomen: ExamplePlan = {
  target: 'bomen',
  things: 'boomaanplantingen',
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

/** Places for shared mobility: points with a number of access points. What stood before 2021 counts too. */
const deel: ExamplePlan = {
  target: 'deel',
  things: 'toegangspunten voor deelmobiliteit',
  medianShare: 0.5,
  typicalQuantity: 1.6,
  whole: true,
  firstYear: 2016,
  publicShare: 0.9,
  columns: { quantity: 'number' },
  values: (quantity) => ({ quantity }),
  flaws: [],
};

/** Cycle paths: lines. With one-way paths on both sides the line is half as long as what counts. */
const fiets: ExamplePlan = {
  target: 'fiets',
  things: 'fietspaden',
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

/** Hedges: lines; one in twenty is a shorter one that was dug up, which is deducted. */
const hagen: ExamplePlan = {
  target: 'hagen',
  things: 'hagen',
  medianShare: 0.38,
  typicalQuantity: 700,
  whole: false,
  firstYear: 2021,
  publicShare: 0.45,
  columns: { removed: 'boolean', compensation: 'boolean', replanting: 'boolean' },
  values: (_, random) => ({ removed: random.chance(0.05) }),
  size: (metres, values) => (values['removed'] === true ? metres * 0.2 : metres),
  flaws: [
    { kind: 'flag', column: 'compensation' },
    { kind: 'flag', column: 'replanting' },
    { kind: 'beforeStart' },
  ],
};

/** Rainwater for reuse, buffering or infiltration: points with their extra volume. */
const hemelwater: ExamplePlan = {
  target: 'hemelwater',
  things: 'hemelwatervoorzieningen',
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

/** Cooperative or participative installations: points with their power in kWp. */
const hernieuwbaar: ExamplePlan = {
  target: 'hernieuwbaar',
  things: 'participatieve energieprojecten',
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

/** Unsealed ground: plots measured by their area. */
const ontharding: ExamplePlan = {
  target: 'ontharding',
  things: 'onthardingen',
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

/** Natuurgroenperken: small plots, one each; some are under the minimum of 10 m². */
const perken: ExamplePlan = {
  target: 'perken',
  things: 'natuurgroenperken',
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

/** A closed, counter-clockwise ring of four or five corners around a place with exactly the given area. In a plane. */
export function plot([x, y]: Position, area: number, random: SeededRandom): Position[] {
  const count = random.whole(4, 5);
  const turn = random.between(0, 2 * Math.PI);
  const corners = Array.from({ length: count }, (_, corner) => {
    const angle = turn + ((corner + random.between(-0.25, 0.25)) * 2 * Math.PI) / count;
    const radius = random.between(0.75, 1.25);
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
  const doubleArea = corners.reduce((sum, [x1, y1], corner) => {
    const [x2, y2] = corners[(corner + 1) % count]!;
    return sum + (x1 * y2 - x2 * y1);
  }, 0);
  const scale = Math.sqrt((2 * area) / doubleArea);
  const ring = corners.map(([dx, dy]) => [x! + dx * scale, y! + dy * scale]);
  return [...ring, ring[0]!];
}

/** Collective renovation projects: points with a number of dwellings, half of them free of fossil heating. */
const renovatie: ExamplePlan = {
  target: 'renovatie',
  things: 'collectieve renovaties',
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

/**
 * Every target that is counted on a map, except the charging points, of which there are real figures. What is drawn is
 * the `geometry` of the target: a point that carries the quantity, a line of that length, a plot of that area.
 */
export const EXAMPLE_PLANS: readonly ExamplePlan[] = [
  bomen,
  hagen,
  perken,
  renovatie,
  hernieuwbaar,
  deel,
  fiets,
  ontharding,
  hemelwater,
];
