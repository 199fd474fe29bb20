import { itemAt } from '../../domain/itemAt';
import type { AppState } from '../store/appStore';
import type { AreaLevel } from '../store/data';

/** An area that is counted by its own geometry. */
interface CountedPart {
  levelId: string;
  index: number;
}

/**
 * The counted areas that make up an area: its members where it is the union of known areas, the areas that have it as
 * parent where its level is rolled up, else itself.
 */
export function countedParts(
  state: Pick<AppState, 'levels'>,
  level: AreaLevel,
  index: number,
): CountedPart[] {
  const members = level.members?.[index];
  if (members) {
    const of = state.levels.find(({ id }) => id === members.levelId);
    if (!of) return [];
    const codes = new Set(members.codes);
    return of.areas.flatMap(({ code }, part) => (codes.has(code) ? countedParts(state, of, part) : []));
  }
  if (level.rolledUpFrom !== null) {
    const from = state.levels.find(({ id }) => id === level.rolledUpFrom);
    const { code } = itemAt(level.areas, index);
    return (
      from?.areas.flatMap(({ parentCode }, part) =>
        parentCode === code ? countedParts(state, from, part) : [],
      ) ?? []
    );
  }
  return [{ levelId: level.id, index }];
}
