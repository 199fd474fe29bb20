import { createSelector } from './createSelector';
import { ownTerms } from '../../domain/targets/ownTerms';
import type { TargetId } from '../../domain/targets/target';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import { recipeFrom } from '../../engine/layerRecipe';
import { FEATURE_STANDING, NOT_DRAWN } from '../../engine/measureGeometry';
import type { MeasureGeometry } from '../../engine/measureGeometry';
import type { KnownPlan } from '../../engine/knownPlans';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import type { EngineApi } from '../../worker/protocol';
import type { AppState } from '../store/appStore';
import type { MeasureLayer } from '../store/data';
import { countingContext } from './counts';
import { selectDrawnMeasures } from './drawing';
import { selectCountedLevel, selectLevel } from './levels';
import { selectMeasures, selectSubjectAreas } from './plan';
import { selectTargetSources } from './targetSources';
import { selectShownTarget } from './targets';
import { selectOwnLayers, sameItems } from './work';

/** What tells a layer, so that the file opened again gives the same known plans. */
type KnownLayer = Pick<MeasureLayer, 'id' | 'target'>;

/** Where the ids of the measures begin that the features of a layer become in a scenario; the number of the feature follows. */
function idStart(ownLayers: readonly ProjectLayer[], { id, target }: KnownLayer): string {
  const origin = ownLayers.find((one) => one.id === id)?.origin;
  const file = origin === undefined ? id : origin.kind === 'file' ? origin.crc32 : origin.url;
  return `known/${file}/${target}/`;
}

/** Ids of the measures that features of a layer become in a scenario: the same every time, so that none comes in twice. */
export function knownPlanIds(state: AppState, layer: KnownLayer, features: readonly number[]): string[] {
  const start = idStart(selectOwnLayers(state), layer);
  return features.map((feature) => `${start}${feature}`);
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

/** Ids of the known plans that the scenario that is worked on took over: they are no known plans beside it any more. */
const selectTakenIds = createSelector(
  [selectMeasures],
  (measures): ReadonlySet<string> =>
    new Set(measures.flatMap(({ id }) => (id.startsWith('known/') ? [id] : []))),
  { memoizeOptions: { resultEqualityCheck: sameSet } },
);

/** The layers of the target on the screen of which something is called planned. */
export const selectLayersWithPlans = createSelector(
  [selectTargetSources, selectShownTarget, selectDrawnMeasures],
  (sources, { target }, drawn): readonly MeasureLayer[] =>
    sources[target.id].layers.filter(({ id }) =>
      drawn.some(({ layerId, standing }) => layerId === id && standing.includes(FEATURE_STANDING.planned)),
    ),
);

/**
 * The measures of layers as the map draws them: as they are counted, or while measures are planned with what the layers
 * call planned apart from the plan, by a switch of its own.
 */
export const selectMapMeasures = createSelector(
  [
    selectDrawnMeasures,
    (state: AppState) => state.page === 'plan',
    (state: AppState) => state.knownPlansShown,
    selectTakenIds,
    selectOwnLayers,
  ],
  (drawn, onPlan, shown, taken, ownLayers): readonly MeasureGeometry[] => {
    if (!onPlan) return drawn;
    const onPage = drawn.map((one) => {
      // A million points of which none is planned are not drawn anew.
      if (!one.standing.includes(FEATURE_STANDING.planned)) return one;
      const start = idStart(ownLayers, { id: one.layerId, target: one.target });
      const isShown = (feature: number) => shown && !(taken.size > 0 && taken.has(`${start}${feature}`));
      const standing = one.standing.map((counted, feature) =>
        counted !== FEATURE_STANDING.planned
          ? counted
          : isShown(feature)
            ? FEATURE_STANDING.known
            : NOT_DRAWN,
      );
      return { ...one, standing };
    });
    return sameItems(drawn, onPage) ? drawn : onPage;
  },
);

/**
 * The layers of a target, where the scenario that is worked on took something over from one of them: what is left of their
 * known plans only the engine can say. None where nothing was taken.
 */
export function layersTakenFrom(state: AppState, target: TargetId): readonly MeasureLayer[] {
  const taken = [...selectTakenIds(state)];
  if (taken.length === 0) return [];
  const { layers } = selectTargetSources(state)[target];
  const starts = layers.map((layer) => idStart(selectOwnLayers(state), layer));
  return taken.some((id) => starts.some((start) => id.startsWith(start))) ? layers : [];
}

/**
 * What to ask the engine about the known plans of a layer; null while its areas are not open.
 * @param target by whose terms they count; without one the target on the screen
 */
export function knownPlansQuestion(
  state: AppState,
  layer: MeasureLayer,
  { target }: Pick<TargetInForce, 'target'> = selectShownTarget(state),
): Parameters<EngineApi['knownPlans']> | null {
  const level = selectCountedLevel(state);
  if (!level) return null;
  const recipe = recipeFrom(layer.recipe, ownTerms(target));
  return [level.areasId, layer.id, recipe, countingContext(state)];
}

/** Known plans of a layer in the areas that the panels speak of, those that the scenario took over left out. */
export interface KnownInSubject {
  /** In the unit of the target. */
  quantity: number;
  count: number;
  /** Of the whole layer, what is not in the scenario yet and what is. */
  toTake: number;
  taken: number;
}

/** What the known plans of a layer come to beside the scenario that is worked on. */
export function knownInSubject(
  state: AppState,
  layer: MeasureLayer,
  plans: readonly KnownPlan[],
): KnownInSubject {
  const [level, counted] = [selectLevel(state), selectCountedLevel(state)];
  const subject = selectSubjectAreas(state);
  const codes = new Set(subject.map((area) => level?.areas[area]?.code ?? null));
  const areas =
    level === counted
      ? new Set(subject)
      : new Set(counted?.areas.flatMap(({ parentCode }, area) => (codes.has(parentCode) ? [area] : [])));
  const taken = selectTakenIds(state);
  const start = idStart(selectOwnLayers(state), layer);
  const left = plans.filter(({ feature }) => !taken.has(`${start}${feature}`));
  let [quantity, count] = [0, 0];
  for (const { parts } of left) {
    const here = parts.filter(({ area }) => areas.has(area));
    if (here.length === 0) continue;
    count++;
    quantity += here.reduce((sum, part) => sum + part.quantity, 0);
  }
  return { quantity, count, toTake: left.length, taken: plans.length - left.length };
}
