import { createSelector } from './createSelector';
import type { AreaReference } from '../../domain/areas/areaReference';
import type { PolicyGoalId } from '../../domain/targets/policyGoals';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { LayerStyle } from '../../domain/measures/layerStyle';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import type { AppState } from '../store/appStore';
import type { AreaLevel } from '../store/data';
import { recordKey, valuesOf, NO_RECORDS, sameRecords } from '../store/records';
import type { RecordKind, RecordValues } from '../../io/project/kinds/recordKinds';
import type { ProjectFigures, ProjectMeasures } from '../../io/project/sameMeasures';

/** True for lists of the same items in the same order: the memory of a selector then keeps the older list. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

type State = Pick<AppState, 'records'>;

/** The values of one kind in their order: the same list as long as none of them changed. */
export function kindSelector<K extends RecordKind>(kind: K): (state: State) => readonly RecordValues[K][] {
  return createSelector([({ records }: State) => records], (records) => valuesOf(records, kind), {
    memoizeOptions: { resultEqualityCheck: sameItems },
  });
}

export const selectOwnAreas = kindSelector('ownArea');
/** How every layer of the user's own was opened: areas, measures and figures. */
export const selectOwnLayers = kindSelector('ownLayer');
/**
 * How measures were opened last from a file of that shape, here or in a step that the project remembers; null where none
 * were. @param shape see `fileShape`
 */
export function rememberedMeasures(
  state: Pick<AppState, 'records' | 'past'>,
  shape: string | null,
): ProjectMeasures | null {
  return remembered(state, shape, (layer) => layer.role === 'measures');
}

function remembered<Layer extends ProjectMeasures | ProjectFigures>(
  { records, past }: Pick<AppState, 'records' | 'past'>,
  shape: string | null,
  isOfRole: (layer: ProjectLayer) => layer is Layer,
): Layer | null {
  if (shape === null) return null;
  const isAlike = (layer: ProjectLayer): layer is Layer => isOfRole(layer) && layer.shape === shape;
  const before = past.flatMap(({ changes }) =>
    changes.flatMap(({ before: one }) => (one?.kind === 'ownLayer' ? [one.value as ProjectLayer] : [])),
  );
  return selectOwnLayers({ records }).findLast(isAlike) ?? before.findLast(isAlike) ?? null;
}

/** Whether a layer of an id is open, as areas, measures or figures. */
export function isOpen(
  { levels, layers, ownFigures }: Pick<AppState, 'levels' | 'layers' | 'ownFigures'>,
  id: string,
): boolean {
  return [...openLevels(levels), ...layers, ...ownFigures].some((one) => one.id === id);
}

/** All levels, with the layers of the user's own whose outlines published levels have. */
export function openLevels(levels: readonly AreaLevel[]): readonly AreaLevel[] {
  const lent = new Set(levels.flatMap(({ boundaries }) => boundaries?.own ?? []));
  return lent.size === 0 ? levels : [...levels, ...lent];
}

/** The levels as they were published, with the layer whose outlines they had as a level beside them. */
export function publishedLevels(levels: readonly AreaLevel[]): readonly AreaLevel[] {
  const all = openLevels(levels);
  return all === levels ? levels : all.map((level) => level.boundaries?.published ?? level);
}

const selectStyles = kindSelector('layerStyle');
/** How the user wants layers called and drawn, by their id. */
export const selectStyleById = createSelector(
  [selectStyles],
  (styles) => new Map(styles.map((style) => [style.layerId, style])),
);

/** How the user wants a layer called and drawn; undefined for as it is by itself. */
export function styleOf(state: State, layerId: string): LayerStyle | undefined {
  return selectStyleById(state).get(layerId);
}

/** What a layer of the user's own is called: as the user says, or as its file. */
export function layerTitle(state: State, { id, name }: Pick<ProjectLayer, 'id' | 'name'>): string {
  return styleOf(state, id)?.title ?? name;
}

const selectBoundaryRecords = kindSelector('boundaries');

/** The layer of the user's own whose outlines the municipalities are to have; null: those that were published. */
export function selectBoundariesId(state: State): string | null {
  return selectBoundaryRecords(state)[0]?.layerId ?? null;
}

/**
 * How figures were opened last from a table of that shape, here or in a step that the project remembers; null where none
 * were. @param shape see `fileShape`
 */
export function rememberedFigures(
  state: Pick<AppState, 'records' | 'past'>,
  shape: string | null,
): ProjectFigures | null {
  return remembered(state, shape, (layer) => layer.role === 'figures');
}

/** The layers of the user's own that could not be brought back. */
export const selectMissingOwnLayers = createSelector(
  [selectOwnLayers, ({ missingLayers }: AppState) => missingLayers],
  (own, missing) => own.filter(({ id }) => missing.includes(id)),
);
export const selectTargetChanges = kindSelector('targetChange');
export const selectAddedTargets = kindSelector('addedTarget');

const selectOff = kindSelector('targetOff');
/** The targets that the project switched off. */
export const selectTargetsOff = createSelector([selectOff], (off): readonly TargetKey[] =>
  off.map(({ target }) => target),
);

/** What the council reads beside a number; empty when nothing was written. */
export function selectExplanation({ records }: State, area: AreaReference, target: TargetKey): string {
  const record = records.get(recordKey('explanation', { area, target, text: '' }));
  return record?.kind === 'explanation' ? (record.value as RecordValues['explanation']).text : '';
}

const selectChecks = kindSelector('policyCheck');
const NONE: readonly PolicyGoalId[] = [];
const selectChecksByArea = createSelector([selectChecks], (checks) => {
  const byArea = new Map<string, PolicyGoalId[]>();
  for (const { areaCode, goal } of checks) byArea.set(areaCode, [...(byArea.get(areaCode) ?? []), goal]);
  return byArea;
});

/** The policy goals that an area reached. */
export function selectPolicyDone(state: State, areaCode: string): readonly PolicyGoalId[] {
  return selectChecksByArea(state).get(areaCode) ?? NONE;
}

/** Whether the user made or opened anything. */
export function hasOwnWork({ records }: Pick<AppState, 'records'>): boolean {
  return records.size > 0;
}

/** True when there is work that no file holds as it is now. */
export function hasUnsavedWork(state: Pick<AppState, 'records' | 'savedRecords'>): boolean {
  return hasOwnWork(state) && !sameRecords(state.records, state.savedRecords ?? NO_RECORDS);
}
