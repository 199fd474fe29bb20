import type { Position } from 'geojson';
import { goalOf } from '../../../src/domain/targets/goal';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import type { MeasureStatus } from '../../../src/domain/measures/measureAttributes';
import type { MunicipalGround } from '../municipalGround';
import type { Municipality } from '../readFigures';
import { SeededRandom } from '../seededRandom';
import { completionDate, dateBeforePact, plannedDate, realisedDate } from './exampleDate';
import type { ExamplePlan, ExampleValues, Flaw } from './examplePlan';
import { plot } from './plot';
import { shareOut } from './shareOut';
import { windingLine } from './windingLine';

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
  switch (plan.shape) {
    case 'point':
      return [place];
    case 'plot':
      return plot(place, size / M_PER_KM ** 2, random);
    case 'line': {
      const line = windingLine(place, size / M_PER_KM, random);
      // Most things end at the border; what does not, crosses it.
      return line.every((position) => ground.contains(position))
        ? line
        : windingLine(ground.place(random), size / M_PER_KM, random);
    }
  }
}
