import { createSelector } from './createSelector';
import { itemAt } from '../../domain/itemAt';
import type { MeasureStatus } from '../../domain/measures/measureAttributes';
import { measureKind } from '../../domain/plan/measureKind';
import { measureServes } from '../../domain/plan/plannedMeasure';
import type { MeasurePlace, PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { TargetId } from '../../domain/targets/target';
import { FEATURE_STANDING } from '../../engine/measureGeometry';
import type { LayerPositions, MeasureGeometry } from '../../engine/measureGeometry';
import { ColumnsBuilder } from '../../features/columnsBuilder';
import { pathMeetsBox, polygonMeetsBox } from '../../geo/meetsBox';
import type { AppState } from '../store/appStore';
import { selectMeasureRows } from './measureRows';
import { selectMeasures, selectPlanRules, selectScenario } from './plan';
import { selectShownTarget } from './targets';
import { sameItems } from './work';

/** What the layers of the plan are called on the map, besides those of files. */
const PLAN_LAYER = 'plan:';

/** Measures of one kind, with where they lie in binary: made once for a change of places, and not for every frame. */
interface KindPositions {
  target: TargetId;
  measures: readonly PlannedMeasure[];
  positions: LayerPositions;
}

/**
 * A function that says where measures lie in binary: the very same while each of them stays where it is, whatever else
 * changes of it.
 */
function positionsMemory(): (measures: readonly PlannedMeasure[]) => LayerPositions {
  const byFirst = new WeakMap<
    MeasurePlace,
    { measures: readonly PlannedMeasure[]; positions: LayerPositions }
  >();
  return (measures) => {
    const place = measures[0]?.place;
    const known = place && byFirst.get(place);
    const isSame =
      known?.measures.length === measures.length &&
      measures.every((measure, at) => measure.place === known.measures[at]?.place);
    if (known && isSame) return known.positions;
    const positions = newPositionsOf(measures);
    if (place) byFirst.set(place, { measures, positions });
    return positions;
  };
}

function newPositionsOf(measures: readonly PlannedMeasure[]): LayerPositions {
  const builder = new ColumnsBuilder();
  for (const { place } of measures) {
    builder.startFeature();
    if (place.kind === 'geometry') builder.addGeometry(place.geometry);
    builder.endFeature();
  }
  const { points, lines, polygons } = builder.toColumns([]);
  return { points, lines, polygons };
}

const positionsOf = positionsMemory();
const chosenPositionsOf = positionsMemory();

/** The drawn measures that the map shows, by the target that gives them their symbol. */
const selectKindPositions = createSelector(
  [
    selectMeasures,
    selectPlanRules,
    selectShownTarget,
    (state: AppState) => state.allTargetsShown,
    (state: AppState) => state.page === 'plan' || (state.page === 'map' && state.planOnMap),
  ],
  (measures, { targets }, shown, all, isSeen): readonly KindPositions[] => {
    const byTarget = new Map<TargetId, PlannedMeasure[]>();
    for (const measure of isSeen ? measures : []) {
      if (measure.place.kind !== 'geometry' || !(all || measureServes(measure, shown))) continue;
      const target =
        measureKind(measure.kind).target ?? targets.find(({ key }) => key === measure.target)?.target.id;
      if (!target) continue;
      const known = byTarget.get(target);
      if (known) known.push(measure);
      else byTarget.set(target, [measure]);
    }
    return [...byTarget].map(([target, of]) => ({ target, measures: of, positions: positionsOf(of) }));
  },
);

const STANDING_OF: Record<MeasureStatus, number> = {
  idea: FEATURE_STANDING.idea,
  planned: FEATURE_STANDING.inPlan,
  in_progress: FEATURE_STANDING.inProgress,
  realised: FEATURE_STANDING.realised,
};

/** Measures that were counted and do not count. */
const selectNotCounted = createSelector(
  [selectMeasureRows, selectScenario, (state: AppState) => state.countedPlans],
  (rows, scenario, plans): ReadonlySet<string> => {
    const counted = scenario && plans[scenario.id]?.measures;
    return new Set(
      rows.flatMap(({ measure: { id }, count }) => (count.notCounted && counted?.has(id) ? [id] : [])),
    );
  },
);

/** As positions were drawn last. */
const lastDrawn = new WeakMap<LayerPositions, MeasureGeometry>();

/** A layer of the plan; what looks as before is the very same, so that the map has nothing to draw anew. */
function drawnAs(
  { target, positions }: Pick<KindPositions, 'target' | 'positions'>,
  layer: string,
  standing: Uint8Array,
): MeasureGeometry {
  const before = lastDrawn.get(positions);
  const isSame = before?.target === target && standing.every((one, at) => one === before.standing[at]);
  if (before && isSame) return before;
  const drawn: MeasureGeometry = {
    ...{ layerId: `${PLAN_LAYER}${layer}`, target, synthetic: false, standing },
    ...positions,
  };
  lastDrawn.set(positions, drawn);
  return drawn;
}

/** The measures of the scenario as the map draws them, by kind. */
export const selectPlanGeometries = createSelector(
  [selectKindPositions, selectNotCounted],
  (kinds, notCounted): readonly MeasureGeometry[] =>
    kinds.map((kind) => {
      const standing = Uint8Array.from(kind.measures, ({ id, status }) =>
        notCounted.has(id) ? FEATURE_STANDING.leftOut : STANDING_OF[status],
      );
      return drawnAs(kind, kind.target, standing);
    }),
  { memoizeOptions: { resultEqualityCheck: sameItems } },
);

/** What is drawn under the chosen measures, to make them stand out. */
const selectChosenGeometry = createSelector(
  [selectKindPositions, (state: AppState) => state.chosenMeasures],
  (kinds, chosen): readonly MeasureGeometry[] => {
    const measures = kinds.flatMap((kind) => kind.measures.filter(({ id }) => chosen.has(id)));
    const [first] = kinds;
    if (!first || measures.length === 0) return [];
    const standing = new Uint8Array(measures.length).fill(FEATURE_STANDING.chosen);
    return [drawnAs({ target: first.target, positions: chosenPositionsOf(measures) }, 'chosen', standing)];
  },
  { memoizeOptions: { resultEqualityCheck: sameItems } },
);

/** The measures of the plan on the map, the mark of the chosen ones under them. The measure under the hand is not among them. */
export const selectDrawnPlan = createSelector(
  [selectChosenGeometry, selectPlanGeometries],
  (chosen, plan): readonly MeasureGeometry[] => [...chosen, ...plan],
);

/** The measure that a feature on the map is; null for one of a layer, and for one that is gone. */
export function plannedMeasureAt(
  state: AppState,
  { layerId, feature }: { layerId: string; feature: number },
): PlannedMeasure | null {
  if (!layerId.startsWith(PLAN_LAYER)) return null;
  const kinds = selectKindPositions(state);
  const of = kinds.find(({ target }) => layerId === `${PLAN_LAYER}${target}`)?.measures;
  const chosen = () =>
    kinds.flatMap(({ measures }) => measures.filter(({ id }) => state.chosenMeasures.has(id)));
  // What was pointed at may be deleted under the pointer.
  return (of ?? chosen()).at(feature) ?? null;
}

/** Ids of the measures that meet a box, in degrees: that lie in it, reach into it, cross it or hold it. */
export function measuresInBox(state: AppState, box: readonly [number, number, number, number]): string[] {
  const found = new Set<string>();
  for (const { measures, positions } of selectKindPositions(state)) {
    const { points, lines, polygons } = positions;
    const note = (feature: number): unknown => found.add(itemAt(measures, feature).id);
    points.feature.forEach((feature, at) => {
      if (pathMeetsBox(points.positions, at, at + 1, box)) note(feature);
    });
    lines.feature.forEach((feature, at) => {
      if (pathMeetsBox(lines.positions, lines.start[at]!, lines.start[at + 1]!, box)) note(feature);
    });
    polygons.feature.forEach((feature, at) => {
      const [first, end] = [polygons.polygonStart[at]!, polygons.polygonStart[at + 1]!];
      if (polygonMeetsBox(polygons, first, end, box)) note(feature);
    });
  }
  return [...found];
}
