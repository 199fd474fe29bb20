import { createSelector } from './createSelector';
import type { AreaReference } from '../../domain/areas/areaReference';
import { measureServes } from '../../domain/plan/plannedMeasure';
import type { ReckonedMeasure } from '../../domain/plan/reckonedMeasure';
import type { AppState } from '../store/appStore';
import type { AreaLevel } from '../store/data';
import { countedMembers, selectLevel, selectSelectedIndex } from './levels';
import { selectMeasureRows } from './measureRows';
import { selectMeasures } from './plan';
import { selectShownTarget } from './targets';

/** Areas that the map outlines: by level, as indices. */
export const selectMarkedAreas = createSelector(
  [
    selectMeasures,
    (state: AppState) => state.chosenMeasures,
    (state: AppState) => state.levels,
    (state: AppState) => state.page === 'plan',
  ],
  (measures, chosen, levels, isSeen): readonly { url: string; indices: readonly number[] }[] => {
    const codes = new Map<string, Set<string>>();
    for (const { id, place } of isSeen ? measures : []) {
      if (!chosen.has(id) || place.kind === 'geometry') continue;
      const known = codes.get(place.area.levelId) ?? new Set();
      codes.set(place.area.levelId, known.add(place.area.code));
    }
    return levels.flatMap(({ id, outlineUrl, areas }) => {
      const wanted = codes.get(id);
      const indices = wanted ? areas.flatMap(({ code }, index) => (wanted.has(code) ? [index] : [])) : [];
      return indices.length > 0 ? [{ url: outlineUrl, indices }] : [];
    });
  },
);

/** The codes of an area and of every larger one that it is part of, by the codes of their parents. */
function codesAbove(levels: readonly AreaLevel[], code: string): Set<string> {
  const above = new Set<string>();
  for (let next: string | null = code; next !== null && !above.has(next);) {
    const known: string = next;
    above.add(known);
    next =
      levels
        .flatMap(({ areas }) => areas.filter((area) => area.code === known))
        .find(({ parentCode }) => parentCode)?.parentCode ?? null;
  }
  return above;
}

function boxOf(level: AreaLevel, index: number): Float64Array {
  return level.boxes.subarray(4 * index, 4 * index + 4);
}

/** Whether the boxes around two areas lie over each other, and not only along a border. */
function doBoxesOverlap(a: Float64Array, b: Float64Array): boolean {
  const [aw = 0, as = 0, ae = 0, an = 0] = a;
  const [bw = 0, bs = 0, be = 0, bn = 0] = b;
  return aw < be && bw < ae && as < bn && bs < an;
}

/**
 * How an area lies to another that a measure is: in it (`below`), or perhaps over its border (`across`), as only areas of
 * one's own do. null: beside it.
 */
function liesTo(
  levels: readonly AreaLevel[],
  { level, index }: { level: AreaLevel; index: number },
  place: AreaReference,
): 'below' | 'across' | null {
  const placeLevel = levels.find(({ id }) => id === place.levelId);
  const at = placeLevel?.areas.findIndex(({ code }) => code === place.code) ?? -1;
  const area = level.areas[index];
  if (!placeLevel || at < 0 || !area) return null;
  const members = level.members?.[index];
  const counted = members && countedMembers(members, levels);
  const parts = counted
    ? counted.indices.flatMap((one) => counted.level.areas[one]?.code ?? [])
    : [area.code];
  const isIn = parts.map((code) => codesAbove(levels, code).has(place.code));
  if (isIn.length > 0 && isIn.every(Boolean)) return 'below';
  if (isIn.some(Boolean)) return 'across';
  const isOwn = level.own || placeLevel.own;
  return isOwn && doBoxesOverlap(boxOf(level, index), boxOf(placeLevel, at)) ? 'across' : null;
}

/** A measure that is or hangs on an area, of which nothing is counted in the area that the panels speak of. */
export interface Undivided {
  row: ReckonedMeasure;
  area: AreaReference;
  /** `across`: it lies perhaps over its border. */
  lies: 'below' | 'across';
}

/**
 * The measures of the target on the screen that hold for a larger area, or another that lies over the chosen one: they
 * count there, and how much of them lies here is not known. While no area is chosen, those that no area of the shown level
 * has.
 */
export const selectUndivided = createSelector(
  [selectMeasureRows, selectShownTarget, selectLevel, selectSelectedIndex, (state: AppState) => state.levels],
  (rows, shown, level, index, levels): readonly Undivided[] =>
    rows.flatMap((row): Undivided[] => {
      const { measure, areas, count } = row;
      const { place } = measure;
      if (!level || place.kind === 'geometry' || count.notCounted || !measureServes(measure, shown))
        return [];
      if (index === null) return areas.length === 0 ? [{ row, area: place.area, lies: 'below' }] : [];
      if (areas.some(({ area }) => area === index)) return [];
      const lies = liesTo(levels, { level, index }, place.area);
      return lies ? [{ row, area: place.area, lies }] : [];
    }),
);
