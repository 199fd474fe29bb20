import { checkTerms } from '../../domain/targets/checkTerms';
import type { TermFault } from '../../domain/targets/checkTerms';
import type { DenominatorId, GoalKind, PactVersion, TargetId } from '../../domain/targets/target';
import { asInPact } from '../../domain/targets/targetInForce';
import type { TargetInForce, TargetKey } from '../../domain/targets/targetInForce';
import type { AreaReference } from '../../domain/areas/areaReference';
import { selectTargetChanges } from '../../state/selectors/work';
import { lekpTarget } from '../../domain/targets/lekp';
import { underChange } from '../../domain/targets/resolveTargets';
import { sameScope } from '../../domain/targets/sameScope';
import type { AppState } from '../../state/store/appStore';
import { selectShownTarget, selectTargetInForce } from '../../state/selectors/targets';

/** What stands in the form: numbers are NaN while a field is empty, years stand for their first or last day. */
export interface TargetDraft {
  name: string;
  basedOn: TargetId;
  denominator: DenominatorId;
  quantity: number;
  per: number;
  kind: GoalKind;
  startYear: number;
  endYear: number;
  source: string;
  author: string;
}

/** The form filled in with a target as it holds; source and author stay as they were only for the same change. */
function draftOf({ name, target, change }: TargetInForce, version: PactVersion): TargetDraft {
  const norm = target.norms[version] ?? { quantity: NaN, per: 1 };
  return {
    name: name ?? '',
    basedOn: target.id,
    denominator: target.denominator,
    quantity: norm.quantity,
    per: norm.per,
    kind: target.kind,
    startYear: Number(target.baseline.slice(0, 4)),
    endYear: Number(target.deadline.slice(0, 4)),
    source: change?.source ?? '',
    author: change?.author ?? '',
  };
}

/** The numbers of a draft as a target has them; the first and last year as ISO dates of their first and last day. */
export function draftTerms({ quantity, per, startYear, endYear }: TargetDraft): {
  norm: { quantity: number; per: number };
  baseline: string;
  deadline: string;
} {
  const year = (value: number): string => String(value).padStart(4, '0');
  return {
    norm: { quantity, per },
    baseline: `${year(startYear)}-01-01`,
    deadline: `${year(endYear)}-12-31`,
  };
}

/** What must be mended in a draft; an added target must have a name too. */
export function draftFaults(draft: TargetDraft, isAdded: boolean): TermFault[] {
  const { source, name } = draft;
  return checkTerms({ ...draftTerms(draft), source, ...(isAdded && { name }) });
}

/** What the form is about: a target everywhere or in one area, or a new one (key null). */
export interface EditedTarget {
  key: TargetKey | null;
  area: AreaReference | null;
}

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
