import type { Position } from 'geojson';
import { createSelector } from './createSelector';
import type { DrawnShape, MapTool } from '../../domain/areas/drawnShape';
import { itemAt } from '../../domain/itemAt';
import { countedQuantity, inUnits } from '../../domain/plan/countedQuantity';
import type { DrawnSize, MeasureCount } from '../../domain/plan/countedQuantity';
import { kindOfTarget, placesOf } from '../../domain/plan/measureKind';
import { newMeasure } from '../../domain/plan/plannedMeasure';
import type { MeasureGeometry, MeasurePlace, PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { AppState } from '../store/appStore';
import type { MeasurePen, PenForm, PlannedTallies } from '../store/plan';
import type { Drawing } from '../store/view';
import { selectLevel } from './levels';
import {
  selectAllMeasures,
  selectKeptSubject,
  selectPlannedSubject,
  selectPlanRules,
  selectScenario,
} from './plan';
import { selectShownTarget } from './targets';

/** A drawing without what every move of the pointer changes: its tools are drawn anew with a corner, not with a move. */
export type DrawingTools = Omit<Drawing<MapTool>, 'shape'>;
/** A pen likewise. */
export type PenTools = Omit<MeasurePen, 'drawing'> & { drawing: DrawingTools };

function isSameDrawing(a: DrawingTools | null, b: DrawingTools | null): boolean {
  if (!a || !b) return a === b;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof DrawingTools>;
  return [...names].every((name) => a[name] === b[name]);
}

function withoutShape({ shape: _, ...tools }: Drawing<MapTool>): DrawingTools {
  return tools;
}

const selectPenDrawing = createSelector(
  [({ pen }: AppState) => pen],
  (pen) => pen && withoutShape(pen.drawing),
  { memoizeOptions: { resultEqualityCheck: isSameDrawing } },
);

/** The pen as its tools show it; null while it is put away. */
export const selectPenTools = createSelector(
  [
    selectPenDrawing,
    ({ pen }: AppState) => pen?.form ?? null,
    ({ pen }: AppState) => pen?.measureId ?? null,
    ({ pen }: AppState) => pen?.moves ?? false,
  ],
  (drawing, form, measureId, moves): PenTools | null =>
    drawing && form && { form, measureId, moves, drawing },
);

/** What is drawn on the map: an own area, else a distance, else, where measures are planned, one of those. */
export function drawnNow({ drawing, ruler, pen, page }: AppState): Drawing<MapTool> | null {
  const ofPen = page === 'plan' && pen?.form !== 'area' ? (pen?.drawing ?? null) : null;
  return drawing ?? ruler ?? ofPen;
}

/** The same without its shape. */
export const selectDrawnTools = createSelector([drawnNow], (drawn) => drawn && withoutShape(drawn), {
  memoizeOptions: { resultEqualityCheck: isSameDrawing },
});

/** What can be drawn for the target on the screen, in the order of its keys. */
export const selectPenForms = createSelector([selectShownTarget], ({ target }): readonly PenForm[] => {
  const kind = kindOfTarget(target);
  return [...(kind === 'greenBed' ? ['stamp' as const] : []), ...placesOf(kind, target)];
});

/**
 * The year of a new measure: that of the slider where it was moved, for what is drawn is meant to be in the picture that
 * is looked at; else the year after that of the header, the first that a plan of today can have done by its end.
 */
export function yearOfNew({ planYear, date }: Pick<AppState, 'planYear' | 'date'>): number {
  return planYear ?? Number(date.slice(0, 4)) + 1;
}

/** A measure for the target on the screen, with the defaults of its kind, in a place. */
export function newMeasureAt(state: AppState, place: MeasurePlace): PlannedMeasure {
  const { key, target } = selectShownTarget(state);
  const scenario = selectScenario(state)?.id ?? '';
  const given = { id: 'pen', scenario, target: key, place, year: yearOfNew(state) };
  return newMeasure(kindOfTarget(target), given);
}

/** Whether a path has so many different positions; the pen carries one that at first lies on the last. */
function hasPlaces(path: readonly Position[], least: number): boolean {
  const found = new Set<string>();
  return path.some((position) => found.add(String(position)).size >= least);
}

/** What is drawn as the geometry of a measure; null while it is too little to be one. */
export function measureGeometryOf(shape: DrawnShape | null): MeasureGeometry | null {
  if (shape?.type === 'LineString') return hasPlaces(shape.coordinates, 2) ? shape : null;
  if (shape?.type !== 'MultiPolygon') return shape;
  if (shape.coordinates.some((rings) => rings.some((ring) => !hasPlaces(ring, 3)))) return null;
  const [only, ...others] = shape.coordinates;
  return only && others.length === 0 ? { type: 'Polygon', coordinates: only } : shape;
}

/** The geometry of a measure as handles are put on its corners; null for several points or lines at once. */
export function shapeOfMeasure({ place }: PlannedMeasure): DrawnShape | null {
  if (place.kind !== 'geometry') return null;
  const { geometry } = place;
  switch (geometry.type) {
    case 'Polygon':
      return { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
    case 'MultiPoint':
    case 'MultiLineString':
      return null;
    default:
      return geometry;
  }
}

/** The measure that is placed anew; null while the pen makes new ones or is put away. */
export function selectPlacedMeasure(state: AppState): PlannedMeasure | null {
  const { pen } = state;
  if (!pen?.measureId) return null;
  return selectAllMeasures(state).find(({ id }) => id === pen.measureId) ?? null;
}

/** What the measure under the hand counts, where, and what becomes of the gap. */
export interface PenReadout {
  measure: PlannedMeasure;
  count: MeasureCount;
  /** null for one that is not drawn. */
  size: DrawnSize | null;
  /** In the unit; null where it does not count. */
  quantity: number | null;
  /** Areas of the shown level that it changes, the largest change first, in the unit. */
  areas: readonly { area: number; quantity: number }[];
  /** Left to do without and with it; null where that is not known. */
  gap: { before: number; after: number } | null;
}

/** How much more there is in every area of a level than before, in small units. */
function changesIn(before: PlannedTallies, now: PlannedTallies, target: string, levelId: string) {
  const changes = new Map<number, number>();
  for (const [name, tally] of now) {
    if (tally.target !== target) continue;
    const old = before.get(name)?.levels.get(levelId);
    for (const [area, { amount }] of tally.levels.get(levelId) ?? []) {
      changes.set(area, (changes.get(area) ?? 0) + amount - (old?.get(area)?.amount ?? 0));
    }
  }
  return [...changes].filter(([, amount]) => amount !== 0);
}

/** What the readout at the pointer says; null while nothing is under the hand, or it is not counted yet. */
export const selectPenReadout = createSelector([(state: AppState) => state], (state): PenReadout | null => {
  const { planPreview, countedPlans } = state;
  const level = selectLevel(state);
  if (!planPreview?.counted || !level) return null;
  const { measure, counted } = planPreview;
  const rules = selectPlanRules(state);
  const held = rules.targets.find(({ key }) => key === measure.target);
  const plan = countedPlans[measure.scenario];
  if (!held || !plan) return null;
  const { unit, counting } = held.target;
  const count = countedQuantity(measure, counted.size, {
    target: { unit, counting },
    cpeWeights: rules.cpeWeights,
  });
  const after = selectPlannedSubject(state, held.key, measure.scenario)?.outcome.gap ?? null;
  const before = selectKeptSubject(state, held.key, measure.scenario)?.outcome.gap ?? null;
  return {
    ...{ measure, count, size: counted.size },
    quantity: count.counted === null ? null : inUnits(count.counted, unit),
    areas: changesIn(plan.tallies, counted.tallies, held.key, level.id)
      .map(([area, amount]) => ({ area, quantity: inUnits(amount, unit) }))
      .sort((a, b) => Math.abs(b.quantity) - Math.abs(a.quantity)),
    gap: before === null || after === null ? null : { before, after },
  };
});

/** Names of areas of the shown level. */
export function areaNameOf(state: AppState, area: number): string {
  return itemAt(selectLevel(state)?.areas ?? [], area).name;
}
