import { itemAt } from '../itemAt';
import type { PopulationShares } from './populationShares';

/** No municipality grows or shrinks by more than a quarter while its sectors are still those of the layer. */
const MOST_GROWTH = 1.25;

/**
 * Shares of a layer that may hold only a part of a municipality: the sectors of a town centre, say. Where the people of
 * a group are nowhere near the inhabitants of its municipality they are not scaled to them: the group is then taken to
 * have as many people as the municipality, most of which are not in the layer.
 * @param inhabitants of the municipalities, by code
 */
export function withWholeGroups(
  shares: PopulationShares,
  inhabitants: ReadonlyMap<string, number | null> | undefined,
): PopulationShares {
  const groupPeople = shares.groupPeople.map((people, group) => {
    const code = itemAt(shares.groupCodes, group);
    const total = code === null ? null : (inhabitants?.get(code) ?? null);
    if (total === null) return people;
    return total > people * MOST_GROWTH || people > total * MOST_GROWTH ? total : people;
  });
  return { ...shares, groupPeople };
}
