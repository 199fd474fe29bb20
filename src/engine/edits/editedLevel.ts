import type { AreaReference } from '../../domain/areas/areaReference';
import type { AreaMembers } from '../../domain/areas/ownArea';
import type { AreaIndex } from '../areaIndex/areaIndex';
import type { ColumnarAreas } from '../columnar/columnarAreas';

/** A level on which planned measures are to be counted. */
export interface LevelOfEdits {
  levelId: string;
  areas: ColumnarAreas;
  /** The level whose areas add up into these by parent code; null where the areas are counted by their own outlines. */
  rolledUpFrom: string | null;
  /** Per area the areas of other levels that it is the union of, as own areas have it; null without any. */
  members: readonly (AreaMembers | null)[] | null;
  /** True for areas that are no partition, such as own ones: each is counted as if it were alone. */
  alone: boolean;
}

/** Areas of one level that add up into those of another. */
export interface Sums {
  /** Place of the smaller level in the list. */
  from: number;
  /** By smaller area, those that it is part of. */
  into: ReadonlyMap<number, readonly number[]>;
}

/** A level in the order of counting: after every level that adds up into it. */
export interface EditedLevel {
  levelId: string;
  index: AreaIndex;
  alone: boolean;
  /** Areas by code. */
  areaOf: ReadonlyMap<string, number>;
  /** Per area the code of the one that it is part of. */
  parents: readonly (string | null)[];
  sums: readonly Sums[];
  /** Areas that are such a sum; all others are measured. */
  summed: ReadonlySet<number>;
  /** Whether every area is a sum, so that nothing is measured here. */
  isSum: boolean;
  /** The levels, by place, whose areas all lie in areas of this one or beside them: itself, and what adds up to it. */
  settles: ReadonlySet<number>;
}

/**
 * Levels in the order in which they are counted. A level that is not among them cannot add up into another.
 * @throws Error for a level that adds up from one that is not there, or from itself
 */
export function orderLevels(levels: readonly LevelOfEdits[]): EditedLevel[] {
  const ordered: EditedLevel[] = [];
  const places = new Map<string, number>();
  let waiting = [...levels];
  while (waiting.length > 0) {
    const ready = waiting.filter((level) => sourcesOf(level).every((source) => places.has(source)));
    if (ready.length === 0) {
      throw new Error(
        `${waiting.map(({ levelId }) => levelId).join()} add up from levels that are not there`,
      );
    }
    for (const level of ready) {
      places.set(level.levelId, ordered.length);
      ordered.push(editedLevel(level, ordered, places));
    }
    waiting = waiting.filter((level) => !ready.includes(level));
  }
  return ordered;
}

function sourcesOf({ rolledUpFrom, members }: LevelOfEdits): string[] {
  const composed = (members ?? []).flatMap((one) => (one ? [one.levelId] : []));
  return [...new Set([...(rolledUpFrom === null ? [] : [rolledUpFrom]), ...composed])];
}

function editedLevel(
  level: LevelOfEdits,
  ordered: readonly EditedLevel[],
  places: ReadonlyMap<string, number>,
): EditedLevel {
  const { levelId, alone, areas } = level;
  const areaOf = new Map(areas.areas.map(({ code }, area) => [code, area]));
  const parents = areas.areas.map(({ parentCode }) => parentCode);
  const sums = sourcesOf(level).map((source): Sums => {
    const from = places.get(source)!;
    return { from, into: intoOf(level, ordered[from]!, areaOf) };
  });
  const summed = new Set(sums.flatMap(({ into }) => [...into.values()].flat()));
  const isSum = summed.size === areas.areas.length;
  const settling = isSum && sums.length === 1 ? ordered[sums[0]!.from]!.settles : [];
  const settles = new Set([places.get(levelId)!, ...settling]);
  return { levelId, index: areas.index, alone, areaOf, parents, sums, summed, isSum, settles };
}

function intoOf(
  { rolledUpFrom, members }: LevelOfEdits,
  smaller: EditedLevel,
  areaOf: ReadonlyMap<string, number>,
): Map<number, number[]> {
  const into = new Map<number, number[]>();
  const add = (from: number | undefined, area: number | undefined): void => {
    if (from === undefined || area === undefined) return;
    const known = into.get(from);
    if (known) known.push(area);
    else into.set(from, [area]);
  };
  if (smaller.levelId === rolledUpFrom) {
    smaller.parents.forEach((parent, from) => {
      if (parent !== null) add(from, areaOf.get(parent));
    });
  }
  members?.forEach((one, area) => {
    if (one?.levelId !== smaller.levelId) return;
    for (const code of one.codes) add(smaller.areaOf.get(code), area);
  });
  return into;
}

/**
 * The areas of every level of which an area is a part as a whole: itself, the one that its parent code names, and all that
 * these add up into, such as own areas composed with it.
 * @returns by place of the level; empty where the level or the code is not there
 */
export function areasAround(
  levels: readonly EditedLevel[],
  { levelId, code }: AreaReference,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const reach = (place: number, area: number | undefined): void => {
    const known = found.get(place) ?? [];
    if (area === undefined || known.includes(area)) return;
    found.set(
      place,
      [...known, area].sort((a, b) => a - b),
    );
    const parent = levels[place]!.parents[area]!;
    levels.forEach(({ sums, alone, areaOf }, larger) => {
      for (const { from, into } of sums) {
        if (from === place) into.get(area)?.forEach((one) => reach(larger, one));
      }
      if (larger !== place && !alone && parent !== null) reach(larger, areaOf.get(parent));
    });
  };
  const place = levels.findIndex((level) => level.levelId === levelId);
  if (place !== -1) reach(place, levels[place]!.areaOf.get(code));
  return found;
}
