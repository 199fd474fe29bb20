import { createSelector } from './createSelector';
import { TARGET_IDS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { CountTerms } from '../../domain/targets/ownTerms';
import type { MeasureCount, SecondCountRequest } from '../../worker/protocol';
import type { AppState } from '../store/appStore';
import { allocationKey, settingsKey } from '../store/countKeys';
import type { AreaLevel, MeasureLayer } from '../store/data';
import { selectCountedLevel, levelsOfCount, selectKnownLevel, countedMembers, selectLevel } from './levels';
import { selectTerms, selectShownTarget, selectTargetsInForce, countedTerms } from './targets';
import { selectEstimating } from './estimates';
import { selectTargetSources } from './targetSources';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import { targetOfLayer } from '../../io/project/sameMeasures';
import { selectJoinedFigures } from './ownFigures';
import { selectBoundariesId, selectOwnAreas, selectOwnLayers } from './work';
import type { CountingContext } from '../../domain/measures/countingRule';
import type { SettingsSlice } from '../store/view';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { membersByParent } from '../../domain/coverage/rollUp';
import { recipeFrom } from '../../engine/layerRecipe';
import { selectWithin } from './shownAreas';

/** A count that the numbers rest on. */
export interface WantedCount {
  allocation: string;
  settings: string;
  level: AreaLevel;
  layer: MeasureLayer;
  /** Between which days it counts where these are not the pact's own. */
  terms: CountTerms | undefined;
}

/** What says which count of a layer holds. */
export type CountState = Pick<AppState, 'counts' | 'date' | 'cpeWeights'>;

/**
 * The newest count of a layer over a level; undefined before the first. While another date or other weights are being
 * counted it is that of before, and `selectPendingTargets` says so; of a layer that failed nothing is being counted, so
 * only a count of the present settings holds.
 */
export function countOf(
  { counts, date, cpeWeights }: CountState,
  level: AreaLevel,
  layer: Pick<MeasureLayer, 'id' | 'recipe' | 'status'>,
  terms?: CountTerms,
): MeasureCount | undefined {
  const kept = counts[allocationKey(level, layer, terms)];
  const isOfBefore = kept?.settings !== settingsKey({ date, cpeWeights });
  return layer.status === 'failed' && isOfBefore ? undefined : kept?.count;
}

const sameKeys = (a: readonly WantedCount[], b: readonly WantedCount[]): boolean =>
  a.length === b.length &&
  a.every(
    ({ allocation, settings }, index) =>
      allocation === b[index]?.allocation && settings === b[index]?.settings,
  );

/**
 * Every count that the numbers rest on: each layer that takes part and was read, over each level with geometry of its
 * own, between all days that a target asks for. First what is on the screen: the shown target over the shown level.
 */
const selectWantedCounts = createSelector(
  [
    (state: AppState) => state.levels,
    selectTargetSources,
    selectTerms,
    selectCountedLevel,
    (state: AppState) => selectShownTarget(state).target.id,
    (state: AppState) => state.date,
    (state: AppState) => state.cpeWeights,
  ],
  (levels, sources, termsOf, shown, target, date, cpeWeights): readonly WantedCount[] => {
    const layers = TARGET_IDS.flatMap((id) => sources[id].layers).filter(
      ({ status, report }) => report !== null && status !== 'failed',
    );
    const settings = settingsKey({ date, cpeWeights });
    const wanted = levels
      .filter(({ rolledUpFrom }) => rolledUpFrom === null)
      .flatMap((level) =>
        layers.flatMap((layer) =>
          termsOf[layer.target].map((terms): WantedCount => {
            const allocation = allocationKey(level, layer, terms);
            return { allocation, settings, level, layer, terms };
          }),
        ),
      );
    const place = ({ level, layer }: WantedCount): number =>
      (level === shown ? 0 : 2) + (layer.target === target ? 0 : 1);
    return wanted.sort((a, b) => place(a) - place(b));
  },
  { memoizeOptions: { resultEqualityCheck: sameKeys } },
);

/** The wanted counts that are not there, or of other settings. */
export const selectMissingCounts = createSelector(
  [selectWantedCounts, (state: AppState) => state.counts],
  (wanted, counts): readonly WantedCount[] =>
    wanted.filter(({ allocation, settings }) => counts[allocation]?.settings !== settings),
  { memoizeOptions: { resultEqualityCheck: sameKeys } },
);

const sameTargets = (a: ReadonlySet<TargetId>, b: ReadonlySet<TargetId>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** The targets whose numbers rest on a layer of the user's own: of one with inhabitants or dwellings any may. */
function targetsResting(layer: ProjectLayer): readonly TargetId[] {
  if (layer.role === 'figures' && layer.recipe.subject.kind === 'denominator') return TARGET_IDS;
  return [targetOfLayer(layer) ?? []].flat();
}

/**
 * The targets that a layer of the user's own is on its way to: its record is there and it is not open yet (and can be), it
 * is a table that is being joined to areas, or it is open and its record is yet to take the place of another's.
 */
const selectOpeningTargets = createSelector(
  [
    (state: AppState) => state.layers,
    (state: AppState) => state.ownFigures,
    selectOwnLayers,
    (state: AppState) => state.missingLayers,
    (state: AppState) => state.phase,
    selectJoinedFigures,
  ],
  (layers, figures, records, missing, phase, joined): readonly TargetId[] => {
    const open = new Set([...layers, ...figures].map(({ id }) => id));
    const recorded = new Set(records.map(({ id }) => id));
    return [
      ...records.flatMap((record) =>
        !open.has(record.id) && !missing.includes(record.id) && phase !== 'failed'
          ? targetsResting(record)
          : [],
      ),
      ...joined.flatMap(({ question, figures: { id } }) =>
        question ? records.filter((record) => record.id === id).flatMap(targetsResting) : [],
      ),
      ...layers
        .filter(({ id, own, status }) => own && status !== 'failed' && !recorded.has(id))
        .map(({ target }) => target),
    ];
  },
);

/** Whether the own areas on the screen are still those of before a change. */
const selectOwnAreasOpening = createSelector(
  [selectCountedLevel, selectOwnAreas],
  (level, ownAreas): boolean => level?.openedOf !== undefined && level.openedOf !== ownAreas,
);

/** Whether the outlines that the project names for the municipalities are yet to come: the numbers are of others. */
const selectBoundariesComing = createSelector(
  [
    selectBoundariesId,
    selectKnownLevel,
    (state: AppState) => state.missingLayers,
    (state: AppState) => state.refusedBoundaries,
  ],
  (id, known, missing, refused): boolean =>
    id !== null &&
    known !== null &&
    known.boundaries?.own.id !== id &&
    id !== refused &&
    !missing.includes(id),
);

/**
 * The targets whose numbers on the shown level are still being read or counted, or are of other settings or outlines. The
 * level that decides whether areas in which nothing lies count as zero has to be counted too.
 */
export const selectPendingTargets = createSelector(
  [
    selectTargetSources,
    selectMissingCounts,
    selectCountedLevel,
    (state: AppState) => state.levels,
    selectOpeningTargets,
    selectOwnAreasOpening,
    selectBoundariesComing,
  ],
  (sources, missing, counted, levels, opening, isOutlined, comes): ReadonlySet<TargetId> => {
    if (isOutlined || comes) return new Set(TARGET_IDS);
    const deciding = selectKnownLevel({ levels });
    const shown = new Set([...levelsOfCount(counted, levels), ...(counted && deciding ? [deciding] : [])]);
    const counting = missing.filter(({ level }) => shown.has(level)).map(({ layer }) => layer.target);
    const reading = TARGET_IDS.filter((id) =>
      sources[id].layers.some(({ status }) => status === 'waiting' || status === 'reading'),
    );
    return new Set([...counting, ...reading, ...opening]);
  },
  { memoizeOptions: { resultEqualityCheck: sameTargets } },
);

/** Whether any number of the shown level is still being read, counted or estimated. */
export function selectIsCounting(state: AppState): boolean {
  const pending = selectPendingTargets(state);
  return (
    state.phase === 'loading' ||
    selectEstimating(state) ||
    selectTargetsInForce(state).some(({ target }) => pending.has(target.id))
  );
}

/** What counting needs to know of the settings; the date as a number, 20261122. */
export function countingContext(state: Pick<SettingsSlice, 'date' | 'cpeWeights'>): CountingContext {
  return { date: Number(state.date.replaceAll('-', '')), cpeWeights: state.cpeWeights };
}

/**
 * Why a record has no second count: its number comes from figures, of which there is nothing to count; there is no
 * number, or it is still being counted; its areas are counted on several levels.
 */
type NoSecondCount = 'figures' | 'notCounted' | 'severalLevels';

/** What the number of a record of the shown level was counted from, to count it once more. */
export function secondCountRequest(
  state: AppState,
  record: CoverageRecord,
): SecondCountRequest | NoSecondCount {
  const { layers, figures } = selectTargetSources(state)[record.target];
  if (record.realised === null) return 'notCounted';
  if (figures.length > 0) return 'figures';
  if (selectPendingTargets(state).has(record.target)) return 'notCounted';
  const counted = countedAreas(state, record.areaCode);
  if (!counted) return 'severalLevels';
  const terms = countedTerms(state, record.key);
  return {
    areasId: counted.level.areasId,
    areas: counted.indices,
    layers: layers
      .filter((layer) => allocationKey(counted.level, layer, terms) in state.counts)
      .map(({ id, recipe }) => ({ layerId: id, recipe: recipeFrom(recipe, terms) })),
    context: countingContext(state),
  };
}

/**
 * The areas with geometry that add up to an area of the shown level, or for a code that is none of its areas to
 * everything that is shown; null where they belong to several levels.
 */
function countedAreas(
  state: AppState,
  code: string,
): { level: AreaLevel; indices: readonly number[] } | null {
  const [shown, level] = [selectLevel(state), selectCountedLevel(state)];
  if (!shown || !level) return null;
  const index = shown.areas.findIndex((area) => area.code === code);
  if (index === -1) {
    if (level.members?.some((members) => members !== null)) return null;
    const within = level === shown ? selectWithin(state) : null;
    return { level, indices: within?.indices ?? [...level.areas.keys()] };
  }
  if (level !== shown) return { level, indices: membersByParent(level.areas).get(code) ?? [] };
  const members = level.members?.[index];
  return members ? countedMembers(members, state.levels) : { level, indices: [index] };
}
