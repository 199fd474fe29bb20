import type { DrawnSize } from '../../domain/plan/countedQuantity';
import { COUNTING_STATUSES } from '../../domain/plan/phasing';
import type { PlaceForm } from '../../domain/plan/measureKind';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { MeasureStatus } from '../../domain/measures/measureAttributes';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { PlanTally, TalliedShare } from '../../engine/edits/planTallies';
import type { MapTool } from '../../domain/areas/drawnShape';
import type { Problem } from '../../domain/problem';
import type { ReadScenario } from '../../io/plan/scenarioFile';
import type { Drawing } from './view';

/** What planned measures count in one area, in small units, and how many they are. */
export interface PlannedCell {
  amount: number;
  measures: number;
}

/** By index of the area, those that something lies in. */
export type PlannedAreas = ReadonlyMap<number, PlannedCell>;

/** What a scenario counts for one target, of one status and year. */
export interface PlannedTally {
  target: TargetKey;
  status: MeasureStatus;
  year: number | null;
  total: number;
  measures: number;
  /** By id of the level. */
  levels: ReadonlyMap<string, PlannedAreas>;
}

/** By {@link tallyName}. */
export type PlannedTallies = ReadonlyMap<string, PlannedTally>;

/** What is drawn of a measure, and what of it lies where. */
export interface CountedMeasure {
  /** null for one that is not drawn. */
  size: DrawnSize | null;
  /** By place of the level in `levelIds`. */
  shares: readonly TalliedShare[];
}

/** A scenario as it was counted last. */
export interface CountedPlan {
  /** What it was counted of: while that is not what is wanted now, its numbers are being counted. */
  of: object;
  levelIds: readonly string[];
  tallies: PlannedTallies;
  measures: ReadonlyMap<string, CountedMeasure>;
}

/** The measure under the hand, with what it would change. */
export interface PlanPreview {
  measure: PlannedMeasure;
  /** null while it is not counted yet. */
  counted: { size: DrawnSize | null; tallies: PlannedTallies } | null;
}

/** What a gesture on the map makes; `stamp`: the square of a natuurgroenperk, by a click. */
export type PenForm = PlaceForm | 'stamp';

/** What else it does: cut a hole in a polygon, or choose all in a box. */
export type PenDeed = 'hole' | 'box';

/** What the pointer does to measures on the map of the plan, gesture after gesture until it is put away. */
export interface MeasurePen {
  form: PenForm | PenDeed;
  /** The measure that gets a place or a hole; null: every gesture makes a new one, or chooses. */
  measureId: string | null;
  /** True where the measure goes as it is to where the pointer says. */
  moves: boolean;
  /** The gesture under way. */
  drawing: Drawing<MapTool>;
}

/** What a file says of a scenario. */
export interface IncomingScenario {
  file: string;
  read: ReadScenario;
}

/** A pen as it can be gone on with, for the target that it drew for. */
export type PenDraft = Pick<MeasurePen, 'measureId'> & {
  form: 'line' | 'polygon' | 'hole';
  target: TargetKey;
};

/** What the screen shows of the plan: which scenario, until when, and the measure that is being made. */
export interface PlanSlice {
  /** The scenario that is worked on; null: the first of the project. */
  scenarioId: string | null;
  /** The scenarios that stand beside each other in a comparison, in the order of their columns. */
  comparedScenarios: readonly string[];
  /** Whether that comparison takes the place of the map with its list. */
  comparing: boolean;
  /** A scenario from a file that is one of the project, said otherwise: nothing of it is taken over yet. */
  incomingScenario: IncomingScenario | null;
  /** Year of "na plan, 31 december"; null: that of the deadline of the target. */
  planYear: number | null;
  planStatuses: ReadonlySet<MeasureStatus>;
  /** Whether realised points that nobody weighed count as one equivalent each. */
  pointsAreCpe: boolean;
  /** Whether the map page adds the plan to what is realised. */
  planOnMap: boolean;
  /** Whether what opened layers call planned is shown beside the plan. */
  knownPlansShown: boolean;
  /** Whether the map shows the measures of all targets. */
  allTargetsShown: boolean;
  /** Whether the table under the map lists measures and not areas; null: measures for who comes with some of them chosen. */
  measuresListed: boolean | null;
  /** Whether the list holds those measures only that ask for attention. */
  attentionOnly: boolean;
  /** Ids of the measures that are chosen, in the list and on the map alike. */
  chosenMeasures: ReadonlySet<string>;
  /** By id of the scenario. */
  countedPlans: Readonly<Record<string, CountedPlan>>;
  planPreview: PlanPreview | null;
  /** null: the pointer chooses measures and areas. */
  pen: MeasurePen | null;
  /** Whether corners snap to those of measures and to borders. */
  snapping: boolean;
  /** Why the plan could not be counted; null when it could. */
  planProblem: Problem | null;
}

export const INITIAL_PLAN: PlanSlice = {
  scenarioId: null,
  comparedScenarios: [],
  comparing: false,
  incomingScenario: null,
  planYear: null,
  planStatuses: COUNTING_STATUSES,
  pointsAreCpe: false,
  planOnMap: false,
  knownPlansShown: false,
  allTargetsShown: false,
  measuresListed: null,
  attentionOnly: false,
  chosenMeasures: new Set(),
  countedPlans: {},
  planPreview: null,
  pen: null,
  snapping: true,
  planProblem: null,
};

/** Name of the tally of what counts for a target with a status and a year. */
export function tallyName(
  target: TargetKey,
  { status, year }: Pick<PlannedMeasure, 'status' | 'year'>,
): string {
  return `${status} ${year ?? '-'} ${target}`;
}

function plannedTally({ tally, total, measures, levels }: PlanTally): PlannedTally {
  const [status, year, target] = tally.split(' ') as [MeasureStatus, string, TargetKey];
  return {
    ...{ target, status, year: year === '-' ? null : Number(year), total, measures },
    levels: new Map(
      levels.map(({ levelId, areas, amounts, measures: counts }) => [
        levelId,
        new Map(
          Array.from(areas, (area, at) => [area, { amount: amounts[at] ?? 0, measures: counts[at] ?? 0 }]),
        ),
      ]),
    ),
  };
}

/** Tallies as the engine gives them, all of them. */
export function plannedTallies(all: readonly PlanTally[]): PlannedTallies {
  return new Map(all.map((tally) => [tally.tally, plannedTally(tally)]));
}

/**
 * Tallies with those of the engine that changed; of these no more than the areas that did are given. Areas in which
 * nothing lies any more are gone, and so are tallies of no measure.
 */
export function withChangedTallies(before: PlannedTallies, changed: readonly PlanTally[]): PlannedTallies {
  const next = new Map(before);
  for (const one of changed) {
    const tally = plannedTally(one);
    if (tally.measures === 0) {
      next.delete(one.tally);
      continue;
    }
    const levels = new Map(next.get(one.tally)?.levels);
    for (const [levelId, cells] of tally.levels) {
      const areas = new Map(levels.get(levelId));
      for (const [area, cell] of cells) {
        if (cell.measures === 0) areas.delete(area);
        else areas.set(area, cell);
      }
      levels.set(levelId, areas);
    }
    next.set(one.tally, { ...tally, levels });
  }
  return next;
}
