import type { PopulationShares } from '../../domain/denominators/populationShares';
import type { PopulationUnits } from './populationUnits';

/** A share of a unit that lies in an area, above 0 and at most 1. */
export interface UnitPart {
  unit: number;
  area: number;
  share: number;
}

/** A unit is whole up to the rounding of what was measured. */
const WHOLE = 1 - 1e-9;

/**
 * Where the people of a unit at the edge live is known up to its drawn border, which leaves 6 % of them on land beyond
 * the real one (held against the surveyed municipalities). An area that follows the real border would lose those, so of
 * such a unit it has a tenth more than the share of the drawn ground that lies in it; that loses and adds equally many.
 */
const EDGE_REACH = 1.1;

type Part = Record<'inside' | 'certain' | 'touched' | 'spread', number>;

/**
 * Add the shares of units up per area and municipality.
 * @param areaSizes, unitSizes square metres of every area and unit, measured alike
 */
export function sumPopulation(
  units: PopulationUnits,
  parts: Iterable<UnitPart>,
  areaSizes: Float64Array,
  unitSizes: Float64Array,
): PopulationShares {
  const perArea = Array.from(areaSizes, () => new Map<number, Part>());
  const ground = new Float64Array(areaSizes.length);
  const innerGround = new Float64Array(areaSizes.length);
  for (const { unit, area, share } of parts) {
    const people = units.people[unit]!;
    // Land whose people nobody counted is no land of the units.
    if (Number.isNaN(people)) continue;
    const atEdge = units.atEdge[unit] === 1;
    const held = atEdge ? Math.min(1, EDGE_REACH * share) : share;
    ground[area]! += held * unitSizes[unit]!;
    if (!atEdge) innerGround[area]! += share * unitSizes[unit]!;
    const group = units.group[unit]!;
    const part = perArea[area]!.get(group) ?? { inside: 0, certain: 0, touched: 0, spread: 0 };
    part.inside += people * held;
    part.certain += share > WHOLE ? people : 0;
    part.touched += people;
    part.spread += people ** 2 * share * (1 - share);
    perArea[area]!.set(group, part);
  }
  const groupPeople = new Float64Array(units.groupCodes.length);
  units.people.forEach((people, unit) => {
    if (!Number.isNaN(people)) groupPeople[units.group[unit]!]! += people;
  });
  const list = perArea.flatMap((groups) => [...groups].sort(([a], [b]) => a - b));
  const start = new Uint32Array(areaSizes.length + 1);
  perArea.forEach((groups, area) => (start[area + 1] = start[area]! + groups.size));
  const column = (name: keyof Part) => Float64Array.from(list, ([, part]) => part[name]);
  return {
    groupCodes: units.groupCodes,
    groupPeople,
    start,
    group: Uint32Array.from(list, ([group]) => group),
    inside: column('inside'),
    certain: column('certain'),
    touched: column('touched'),
    spread: column('spread'),
    covered: shareOfArea(ground, areaSizes),
    inner: shareOfArea(innerGround, areaSizes),
  };
}

function shareOfArea(ground: Float64Array, areaSizes: Float64Array): Float64Array {
  return ground.map((size, area) => (areaSizes[area]! > 0 ? Math.min(1, size / areaSizes[area]!) : 0));
}
