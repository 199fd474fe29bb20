import { checkTerms } from '../../domain/targets/checkTerms';
import type { TermFault } from '../../domain/targets/checkTerms';
import type { DenominatorId, GoalKind, PactVersion, TargetId } from '../../domain/targets/target';
import type { TargetInForce } from '../../domain/targets/targetInForce';

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
export function draftOf({ name, target, change }: TargetInForce, version: PactVersion): TargetDraft {
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
