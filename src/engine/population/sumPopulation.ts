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
  for (const { unit, area, share } of parts) {
    const people = units.people[unit]!;
    // Land whose people nobody counted is no land of the units.
    if (Number.isNaN(people)) continue;
    ground[area]! += share * unitSizes[unit]!;
    const group = units.group[unit]!;
    const part = perArea[area]!.get(group) ?? { inside: 0, certain: 0, touched: 0, spread: 0 };
    part.inside += people * share;
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
    covered: ground.map((size, area) => (areaSizes[area]! > 0 ? Math.min(1, size / areaSizes[area]!) : 0)),
  };
}
