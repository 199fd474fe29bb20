import { createSelector } from './createSelector';
import { itemAt } from '../../domain/itemAt';
import type { Area } from '../../domain/areas/area';
import type { OwnArea } from '../../domain/areas/ownArea';
import type { AppState } from '../store/appStore';
import { areaKey, OWN_AREAS_LEVEL } from '../store/work';
import type { AreaReference } from '../../domain/areas/areaReference';
import { neighboursKey } from '../store/data';
import type { AreaLevel } from '../store/data';
import { areaSize } from '../../domain/compare/areaSize';
import type { AreaSize } from '../../domain/compare/areaSize';
import { similarAreas } from '../../domain/compare/similarAreas';
import { coverageOfWhole } from '../../domain/coverage/coverageLevel';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { sumDenominators } from '../../domain/denominators/sumDenominators';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { translate } from '../../i18n/translate';
import { centreIn, isCompared, selectAreaSizes } from './compared';
import { partOf, selectLevelInput, selectRecordsAt } from './coverage';
import { atLevel, selectCountedLevel } from './levels';

/** An area that stands beside others, found among the open levels. */
export interface ComparedArea {
  key: string;
  reference: AreaReference;
  level: AreaLevel;
  /** Index of the area in its level; of a group of neighbours that of the area which they are the neighbours of. */
  index: number;
  area: Area;
  /** The areas that it is all together, as indices; null while they are not found. Absent for one area. */
  group?: readonly number[] | null;
  /** Place among the compared areas from 0 on: its letter, shape and colour. It is the reference's, found or not. */
  slot: number;
}

const indexOf = ({ areas }: AreaLevel, code: string): number => areas.findIndex((area) => area.code === code);

/** The compared areas that are open, in their order. */
export const selectCompared = createSelector(
  [
    (state: AppState) => state.compared,
    (state: AppState) => state.levels,
    (state: AppState) => state.neighbours,
    (state: AppState) => state.language,
  ],
  (compared, levels, neighbours, language): ComparedArea[] =>
    compared.flatMap((reference, slot): ComparedArea[] => {
      const level = levels.find(({ id }) => id === reference.levelId);
      if (!level) return [];
      const found = { key: areaKey(reference), reference, level, slot };
      const index = indexOf(level, reference.code);
      if (index >= 0) return [{ ...found, index, area: itemAt(level.areas, index) }];
      const centre = centreIn(level, reference.code);
      if (centre === null) return [];
      const name = translate(language, 'compare.neighbours', { area: itemAt(level.areas, centre).name });
      const area = { code: reference.code, name, parentCode: null };
      const group = neighbours[neighboursKey(level, centre)] ?? null;
      return [{ ...found, index: centre, area, group }];
    }),
);

const selectGroupRecord = createSelector(
  [
    (state: AppState, { level }: ComparedArea, target: TargetKey) =>
      selectLevelInput(atLevel(state, level.id), target),
    (state: AppState, { level }: ComparedArea) => selectCountedLevel(atLevel(state, level.id)),
    (_: AppState, { level }: ComparedArea) => level,
    (_: AppState, { area }: ComparedArea) => area,
    (_: AppState, { group }: ComparedArea) => group,
  ],
  (input, counted, level, area, group): CoverageRecord | null => {
    if (!input || !counted || !group) return null;
    if (!level.rolledUpFrom) return coverageOfWhole(partOf(input, group), area);
    const codes = new Set<string | null>(group.map((index) => itemAt(level.areas, index).code));
    const members = counted.areas.flatMap(({ parentCode }, index) => (codes.has(parentCode) ? [index] : []));
    return coverageOfWhole(partOf(input, members), area);
  },
);

/** How a compared area, or a group of them all together, stands on a target; null while a group is not found. */
export function selectComparedRecord(
  state: AppState,
  compared: ComparedArea,
  target: TargetKey,
): CoverageRecord | null {
  return compared.group === undefined
    ? itemAt(selectRecordsAt(state, compared.level.id, target), compared.index)
    : selectGroupRecord(state, compared, target);
}

const selectGroupSize = createSelector(
  [
    (state: AppState, { level }: ComparedArea) => selectAreaSizes(state, level.id),
    (_: AppState, { group }: ComparedArea) => group,
  ],
  (sizes, group): AreaSize => {
    const members = (group ?? []).map((index) => itemAt(sizes, index));
    const surfaces = members.map(({ surface }) => surface);
    return areaSize(
      sumDenominators(members.map(({ inhabitants }) => inhabitants)),
      surfaces.includes(null) ? 0 : surfaces.reduce<number>((sum, surface) => sum + surface!, 0),
    );
  },
);

/** How large a compared area is, or a group of them all together. */
export function selectComparedSize(state: AppState, compared: ComparedArea): AreaSize {
  return compared.group === undefined
    ? itemAt(selectAreaSizes(state, compared.level.id), compared.index)
    : selectGroupSize(state, compared);
}

/**
 * Compared areas that no open level holds, once every level of the catalog is there: a link can name what is not here.
 * An own area that was taken away is not among them: an undo brings it back, to its place in the comparison.
 */
export const selectComparedMissing = createSelector(
  [
    (state: AppState) => state.compared,
    selectCompared,
    (state: AppState) => state.levels,
    (state: AppState) => state.catalog,
    (state: AppState) => state.past,
    (state: AppState) => state.future,
  ],
  (compared, found, levels, catalog, past, future): AreaReference[] => {
    const opening = catalog?.areas.some(({ id }) => !levels.some((level) => level.id === id)) ?? true;
    if (opening) return [];
    const keys = new Set(found.map(({ key }) => key));
    const stepped = [...past, ...future].flatMap(({ changes }) =>
      changes.map(({ before, after }) => before ?? after),
    );
    const taken = new Set(
      stepped.flatMap((record) => (record?.kind === 'ownArea' ? [(record.value as OwnArea).id] : [])),
    );
    const isTakenAway = ({ levelId, code }: AreaReference) => levelId === OWN_AREAS_LEVEL && taken.has(code);
    return compared.filter((reference) => !keys.has(areaKey(reference)) && !isTakenAway(reference));
  },
);

/** A level of so few areas is offered whole: every province beside every other. */
const FEW = 6;
const MOST_SUGGESTED = 5;

interface SuggestedArea {
  reference: AreaReference;
  name: string;
  size: AreaSize;
}

interface SuggestedAreas {
  /** `others`: all that the level holds. `similar`: about as large and as densely populated. */
  kind: 'others' | 'similar';
  level: AreaLevel;
  areas: readonly SuggestedArea[];
}

/** An own area is held against the smallest official areas that are counted: a level of own areas says little. */
function levelToChooseFrom(levels: readonly AreaLevel[], level: AreaLevel): AreaLevel {
  return level.own ? (levels.find(({ own, rolledUpFrom }) => !own && rolledUpFrom === null) ?? level) : level;
}

const selectByKey = createSelector(
  [
    (state: AppState) => state.levels,
    (state: AppState) => state.compared,
    (_: AppState, level: AreaLevel) => level,
    (_state: AppState, _level: AreaLevel, code: string) => code,
    (state: AppState, level: AreaLevel) => selectAreaSizes(state, level.id),
    (state: AppState, level: AreaLevel) => selectAreaSizes(state, levelToChooseFrom(state.levels, level).id),
  ],
  (levels, compared, level, code, ownSizes, sizes): SuggestedAreas => {
    const from = levelToChooseFrom(levels, level);
    const own = ownSizes[level.areas.findIndex((area) => area.code === code)];
    const few = from === level && from.areas.length <= FEW;
    const order = few ? from.areas.map((_, index) => index) : own ? similarAreas(own, sizes) : [];
    const areas = order
      .map((index): SuggestedArea => {
        const area = itemAt(from.areas, index);
        return {
          reference: { levelId: from.id, code: area.code },
          name: area.name,
          size: itemAt(sizes, index),
        };
      })
      .filter(
        ({ reference }) =>
          !(reference.levelId === level.id && reference.code === code) && !isCompared(compared, reference),
      )
      .slice(0, MOST_SUGGESTED);
    return { kind: few ? 'others' : 'similar', level: from, areas };
  },
);

/** Areas to put beside one: the others of a small level, or those most like it, without what is compared already. */
export function selectSuggestedAreas(
  state: AppState,
  { levelId, code }: AreaReference,
): SuggestedAreas | null {
  const level = state.levels.find(({ id }) => id === levelId);
  return level ? selectByKey(state, level, code) : null;
}
