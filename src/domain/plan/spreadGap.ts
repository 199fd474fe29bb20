import type { AreaReference } from '../areas/areaReference';
import { itemAt } from '../itemAt';
import type { TargetInForce } from '../targets/targetInForce';
import { kindOfTarget } from './measureKind';
import { newMeasure, withNumber } from './plannedMeasure';
import type { PlannedMeasure } from './plannedMeasure';
import { shareOut } from './shareOut';

/** What is to be spread, and over what. */
export interface GapToSpread {
  held: TargetInForce;
  scenario: string;
  /** What is left after the plan, in the unit. */
  left: number;
  /** The chosen areas with their inhabitants, or dwellings where the target counts by them; null: not known. */
  areas: readonly { area: AreaReference; population: number | null }[];
  /** First and last year, both with measures. */
  from: number;
  to: number;
}

/** The measures that close a gap, and the areas that got none because nobody knows their population. */
export interface SpreadGap {
  measures: PlannedMeasure[];
  unknown: AreaReference[];
}

/**
 * Spread what is left over years and areas as measures without a place: whole units, together just enough to close the
 * gap. Over the areas by population, over the years evenly; what the years of an area cannot share evenly goes on in the
 * year after that of the area before, so that the years stay even too.
 * @param newId an id that no measure of the scenario has
 */
export function spreadGap(
  { held, scenario, left, areas, from, to }: GapToSpread,
  newId: () => string,
): SpreadGap {
  const isAlone = areas.length === 1;
  const sharing = areas.filter(({ population }) => isAlone || (population !== null && population > 0));
  const unknown = areas.filter(({ population }) => population === null && !isAlone).map(({ area }) => area);
  const years = to - from + 1;
  // What lies less than a rounding error above a whole number is that number.
  const units = Math.ceil(left - 1e-9);
  if (!(units > 0) || years < 1 || sharing.length === 0) return { measures: [], unknown };

  const ofAreas = shareOut(
    units,
    sharing.map(({ population }) => (isAlone ? 1 : (population ?? 0))),
  );
  let next = 0;
  const measures = sharing.flatMap(({ area }, index) => {
    const ofArea = itemAt(ofAreas, index);
    const rest = ofArea % years;
    const first = next;
    next = (next + rest) % years;
    return Array.from({ length: years }, (_, year) => {
      const isMore = (year - first + years) % years < rest;
      return { area, year: from + year, number: Math.floor(ofArea / years) + (isMore ? 1 : 0) };
    });
  });
  const kind = kindOfTarget(held.target);
  return {
    measures: measures
      .filter(({ number }) => number > 0)
      .map(({ area, year, number }) =>
        withNumber(
          newMeasure(kind, {
            ...{ id: newId(), scenario, target: held.key, year },
            place: { kind: 'unlocated', area },
          }),
          number,
        ),
      ),
    unknown,
  };
}
