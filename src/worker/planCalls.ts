import { ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { Columns } from '../features/columns';
import type { ColumnarAreas } from '../engine/columnar/columnarAreas';
import type { PreparedAreas } from '../engine/engine';
import { derivedQuantities } from '../engine/edits/derivedQuantities';
import { EditedLayer } from '../engine/edits/editedLayer';
import type { EditChange, TallyMove } from '../engine/edits/editedLayer';
import type { LevelOfEdits } from '../engine/edits/editedLevel';
import type { Overlap } from '../engine/edits/overlap';
import { measureEdit } from '../engine/edits/plannedEdits';
import type { PlannedEdit } from '../engine/edits/plannedEdits';
import type { PlanTally, TalliedShare } from '../engine/edits/planTallies';
import { readScenarioFile, writeScenario } from '../io/plan/scenarioFile';
import type { ReadScenario, ScenarioContent } from '../io/plan/scenarioFile';

/** A level on which a plan is counted: its areas are open under `areasId`. */
export interface PlanLevel extends Omit<LevelOfEdits, 'areas'> {
  areasId: string;
}

/**
 * What the page asks of the worker about planned measures. A plan is the measures of one scenario, kept under an id of the
 * page's choosing; amounts are whole small units (0.1 mm, 1 cm², a thousandth of anything else). Answers name the tallies
 * and areas that changed, with their new sums. None of it looks at the layers that are counted.
 */
export interface PlanCalls {
  /**
   * Open a plan without measures; or, when it is open, count its measures on these levels from now on, as when an own
   * area was drawn.
   */
  openPlan(planId: string, levels: readonly PlanLevel[]): Promise<Result<null>>;
  /**
   * Put measures in a plan, new ones and others in place of those with the same ids: all or none.
   * @param columns their geometry, which goes over to the worker
   * @returns `plan.tooLarge` for an amount that cannot be added up exactly
   */
  putPlanned(planId: string, columns: Columns, edits: readonly PlannedEdit[]): Promise<Result<EditChange>>;
  /** Move what measures add from tally to tally, without a look at them: what another year or status comes to. */
  movePlanned(planId: string, moves: readonly TallyMove[]): Promise<Result<EditChange>>;
  removePlanned(planId: string, ids: readonly string[]): Promise<Result<EditChange>>;
  /**
   * What putting one measure would change, on some levels; the plan stays as it is. While one such question is being
   * answered only the newest other waits: those that it overtakes are answered with `cancelled`.
   */
  previewPlanned(
    planId: string,
    columns: Columns,
    edit: PlannedEdit,
    levelIds: readonly string[],
  ): Promise<Result<EditChange>>;
  /** Every tally of a plan on some levels, by name. */
  plannedTallies(planId: string, levelIds: readonly string[]): Promise<Result<PlanTally[]>>;
  /** What each measure adds to which tally, and where: by place of the id, then by tally, then by level as opened. */
  plannedShares(
    planId: string,
    ids: readonly string[],
  ): Promise<Result<{ levelIds: readonly string[]; shares: (readonly TalliedShare[])[] }>>;
  /**
   * What a drawn polygon has in common with other measures of a plan, and what is left of it without that.
   * @param id of the measure that is drawn. @param others the measures to look among
   * @returns null without overlap; `shape.failed` for outlines that cannot be cut
   */
  plannedOverlap(
    planId: string,
    columns: Columns,
    id: string,
    others: readonly string[],
  ): Promise<Result<Overlap | null>>;
  closePlan(planId: string): Promise<Result<null>>;
  /** A scenario as GeoJSON, checked; see {@link writeScenario}. */
  writeScenario(content: ScenarioContent, file: string): Promise<Result<Uint8Array>>;
  /** Planned measures from a file; see {@link readScenarioFile}. Nothing that is open changes. */
  readScenario(bytes: Uint8Array, file: string): Promise<Result<ReadScenario>>;
}

/** @param openedAreas answers open areas, and throws for those that are not */
export function planCalls(openedAreas: (areasId: string) => PreparedAreas): PlanCalls {
  const plans = new Map<string, EditedLayer>();
  const planOf = (planId: string): EditedLayer => {
    const plan = plans.get(planId);
    if (!plan) throw new Error(`plan ${planId} is not open`);
    return plan;
  };
  return {
    openPlan: async (planId, levels) => {
      const opened = levels.map((level): LevelOfEdits => ({
        ...level,
        areas: openedAreas(level.areasId) as ColumnarAreas,
      }));
      const plan = plans.get(planId);
      if (plan) plan.setLevels(opened);
      else plans.set(planId, new EditedLayer(opened));
      return ok(null);
    },
    putPlanned: async (planId, columns, edits) => planOf(planId).put(columns, edits.map(measureEdit)),
    movePlanned: async (planId, moves) => planOf(planId).move(moves),
    removePlanned: async (planId, ids) => ok(planOf(planId).remove(ids)),
    previewPlanned: async (planId, columns, edit, levelIds) =>
      planOf(planId).preview(columns, measureEdit(edit), levelIds),
    plannedTallies: async (planId, levelIds) => ok(planOf(planId).tallies(levelIds)),
    plannedShares: async (planId, ids) => {
      const plan = planOf(planId);
      return ok({ levelIds: plan.levelIds, shares: plan.sharesOf(ids) });
    },
    plannedOverlap: async (planId, columns, id, others) => planOf(planId).overlap(columns, id, others),
    writeScenario: async (content, file) => writeScenario(content, derivedQuantities(content.measures), file),
    readScenario: async (bytes, file) => readScenarioFile(bytes, file),
    closePlan: async (planId) => {
      plans.delete(planId);
      return ok(null);
    },
  };
}
