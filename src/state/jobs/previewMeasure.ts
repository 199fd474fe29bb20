import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { plannedEdits } from '../../engine/edits/plannedEdits';
import { selectLevel } from '../selectors/levels';
import { countsFor, selectPlanRules, selectScenario } from '../selectors/plan';
import type { ActionContext } from '../store/action';
import { plannedTallies } from '../store/plan';

/**
 * Ask the engine what a measure would change while it is under the hand; null: it is not any more. The newest question
 * wins, and until its answer the numbers are those of the answer before.
 */
export async function countPreview(
  { store, engine }: ActionContext,
  measure: PlannedMeasure | null,
): Promise<void> {
  const before = store.getState();
  if (!measure) {
    if (before.planPreview) store.setState({ planPreview: null });
    return;
  }
  if (before.planPreview?.measure !== measure)
    store.setState({ planPreview: { measure, counted: before.planPreview?.counted ?? null } });
  const level = selectLevel(before);
  const plan = before.countedPlans[measure.scenario];
  if (!plan || !level || selectScenario(before)?.id !== measure.scenario) return;
  const rules = selectPlanRules(before);
  const { columns, edits } = plannedEdits([measure], (one) => countsFor(one, rules));
  const [edit] = edits;
  if (!edit) return;
  const answer = await engine.previewPlanned(measure.scenario, columns, edit, [level.id]);
  const { planPreview } = store.getState();
  if (!answer.ok || planPreview?.measure !== measure) return;
  const { sizes, tallies } = answer.value;
  store.setState({
    planPreview: {
      measure,
      counted: { size: sizes[0] ?? null, tallies: plannedTallies(tallies) },
    },
  });
}
