import { selectTargetChanges } from '../../state/selectors/work';
import { asInPact } from '../../domain/targets/targetInForce';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import { lekpTarget } from '../../domain/targets/lekp';
import { underChange } from '../../domain/targets/resolveTargets';
import { sameScope } from '../../domain/targets/sameScope';
import type { AppState } from '../../state/appStore';
import { selectShownTarget, selectTargetInForce } from '../../state/selectors/targetsInForce';
import type { EditedTarget } from './editedTarget';
import { draftOf } from './targetDraft';
import type { TargetDraft } from './targetDraft';

/** The form as it opens, and the target that it starts from: what holds in its scope now. */
export function firstDraft(
  state: AppState,
  { key, area }: EditedTarget,
): { held: TargetInForce; draft: TargetDraft } {
  if (key === null) {
    const held = asInPact(lekpTarget(selectShownTarget(state).target.id));
    return { held, draft: draftOf(held, state.version) };
  }
  const everywhere = selectTargetInForce(state, key)!;
  const change = selectTargetChanges(state).find((known) => sameScope(known, { target: key, area }));
  const held = change && area !== null ? underChange(everywhere, change, state.version) : everywhere;
  return { held, draft: draftOf(held, state.version) };
}
