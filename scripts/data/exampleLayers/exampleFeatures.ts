import type { Position } from 'geojson';
import { SeededRandom } from '../seededRandom';
import { goalOf } from '../../../src/domain/targets/goal';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import type { MeasureStatus } from '../../../src/domain/measures/measureAttributes';
import type { MunicipalGround } from '../gridCells';
import type { Municipality } from '../readFigures';
import { completionDate, dateBeforePact, plannedDate, realisedDate } from './exampleColumns';
import type { ExamplePlan, ExampleValues, Flaw } from './examplePlan';
import { plot } from './exampleTargets';

/**
 * Share a total out over features of unequal size.
 * @param typical average size, which sets their number
 * @param whole whether every share is a whole number, at least 1; the shares then add up only about to the total,
 * and a total under a half is nothing
 */
export function shareOut(random: SeededRandom, total: number, typical: number, whole: boolean): number[] {
  if (whole && total < 0.5) return [];
  const count = Math.max(1, Math.round(total / typical));
  const weights = Array.from({ length: count }, () => random.around(1, 0.6));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => {
    const share = (total * weight) / all;
    return whole ? Math.max(1, Math.round(share)) : share;
  });
}

/** A line of the given length that winds a little, as a road or a hedge does. In km in a plane. */
export function windingLine(start: Position, length: number, random: SeededRandom): Position[] {
  const pieces = random.whole(2, 4);
  const weights = Array.from({ length: pieces }, () => random.between(0.5, 1.5));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const line = [start];
  let heading = random.between(0, 2 * Math.PI);
  for (const weight of weights) {
    const [x, y] = line.at(-1)!;
    const step = (length * weight) / all;
    line.push([x! + step * Math.cos(heading), y! + step * Math.sin(heading)]);
    heading += random.between(-0.6, 0.6);
  }
  return line;
}

/** An invented measure; positions in km of the population grid, one for a point, a closed ring for a plot. */
export interface ExampleFeature {
  positions: Position[];
  status: MeasureStatus;
  /** ISO date, null where the file does not say. */
  date: string | null;
  domain: 'public' | 'private';
  values: ExampleValues;
}

/** Bounds of realised / goal: nobody has done nothing, and nobody has done twice as much as was asked. */
const SHARE_BOUNDS = [0.03, 1.9] as const;
/** Features that should not count, per feature that does. */
const FLAW_RATE = 0.07;
const IDEA_RATE = 0.04;
/** Half of what is in the pipeline is more than this share of the goal. */
const PLANNED_SHARE = 0.1;
const M_PER_KM = 1000;

/** The invented measures of one target in one municipality: what was realised, is planned, is thought of, and flaws. */
export function exampleFeatures(
  plan: ExamplePlan,
  municipality: Municipality,
  ground: MunicipalGround,
): ExampleFeature[] {
  const random = new SeededRandom(`${plan.target}/${municipality.code}`);
  const goal = exampleGoal(plan, municipality);
  const realised = parts(goal * realisedShare(plan, municipality, random));
  const planned = parts(goal * random.around(PLANNED_SHARE, 0.7));

  function parts(total: number): number[] {
    return shareOut(random, total, plan.typicalQuantity, plan.whole);
  }
  function feature(quantity: number, status: MeasureStatus, date: string | null): ExampleFeature {
    const values = plan.values(quantity, random);
    const size = plan.size?.(quantity, values, random) ?? quantity;
    const domain = random.chance(plan.publicShare) ? 'public' : 'private';
    return { positions: shapeOf(plan, ground, size, random), status, date, domain, values };
  }
  function flawed(quantity: number): ExampleFeature {
    return withFlaw(
      feature(quantity, 'realised', realisedDate(random, plan.firstYear)),
      random.pick(plan.flaws),
    );
  }
  function withFlaw(sound: ExampleFeature, flaw: Flaw): ExampleFeature {
    switch (flaw.kind) {
      case 'flag':
        return { ...sound, values: { ...sound.values, [flaw.column]: true } };
      case 'beforeStart':
        return { ...sound, date: dateBeforePact(random) };
      case 'noDate':
        // Rare: one such feature makes the number of its municipality a partial one.
        return random.chance(0.1) ? { ...sound, date: null } : { ...sound, date: dateBeforePact(random) };
      case 'tooSmall':
        return { ...sound, positions: shapeOf(plan, ground, random.between(3, 9.5), random) };
    }
  }

  const inPipeline = (quantity: number) =>
    random.chance(0.3)
      ? feature(quantity, 'in_progress', completionDate(random))
      : feature(quantity, 'planned', plannedDate(random));
  const some = (rate: number) => realised.filter(() => random.chance(rate));
  return [
    ...realised.map((quantity) => feature(quantity, 'realised', realisedDate(random, plan.firstYear))),
    ...planned.map(inPipeline),
    ...some(IDEA_RATE).map((quantity) => feature(quantity, 'idea', null)),
    ...(plan.flaws.length > 0 ? some(FLAW_RATE).map(flawed) : []),
  ];
}

/** The goal of pact 1.0 with the figures of 2020; where dwellings are not known, households stand in for them. */
function exampleGoal(plan: ExamplePlan, municipality: Municipality): number {
  const target = lekpTarget(plan.target);
  const { inhabitants2020, dwellings2025, households2025 } = municipality;
  const denominator =
    target.denominator === 'inhabitants' ? inhabitants2020 : (dwellings2025 ?? households2025);
  return goalOf(target, '1.0', denominator)!;
}

/** A municipality that is ahead on one target tends to be ahead on the others. */
function realisedShare(plan: ExamplePlan, { code }: Municipality, random: SeededRandom): number {
  const ambition = new SeededRandom(`ambition/${code}`).around(1, 0.35);
  const share = ambition * random.around(plan.medianShare, 0.4);
  return Math.min(Math.max(share, SHARE_BOUNDS[0]), SHARE_BOUNDS[1]);
}

/** @param size metres or square metres */
function shapeOf(plan: ExamplePlan, ground: MunicipalGround, size: number, random: SeededRandom): Position[] {
  const place = ground.place(random);
  switch (lekpTarget(plan.target).geometry) {
    case 'points':
      return [place];
    case 'polygons':
      return plot(place, size / M_PER_KM ** 2, random);
    case 'lines': {
      const line = windingLine(place, size / M_PER_KM, random);
      // Most things end at the border; what does not, crosses it.
      return line.every((position) => ground.contains(position))
        ? line
        : windingLine(ground.place(random), size / M_PER_KM, random);
    }
  }
}
