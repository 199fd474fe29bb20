/** An area of a level, wherever one must be named on its own. */
export interface AreaReference {
  levelId: string;
  code: string;
}

/** Before the code of an area: not the area itself, but all its neighbours together. */
const MARK = '~';

/** What stands for the neighbours of an area, all together, wherever an area is named: in a comparison and in its link. */
export function neighboursOfArea({ levelId, code }: AreaReference): AreaReference {
  return { levelId, code: `${MARK}${code}` };
}

/** The code of the area whose neighbours are named; null where an area itself is. */
export function centreOf(code: string): string | null {
  return code.startsWith(MARK) ? code.slice(MARK.length) : null;
}
