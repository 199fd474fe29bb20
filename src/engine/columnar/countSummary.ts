import type { CountSummary } from '../../domain/measures/countSummary';
import { EXCLUSION_REASONS } from '../../domain/measures/exclusion';
import { CODES, LEFT_OUT, OVERDUE, PLANNED, REALISED } from './countCodes';

/** How many features count, and why the others do not. @param codes of every feature of a layer. */
export function countSummary(codes: Uint8Array): CountSummary {
  const features = new Uint32Array(CODES);
  for (const code of codes) features[code]!++;
  const leftOut: CountSummary['leftOut'] = {};
  EXCLUSION_REASONS.forEach((reason, i) => {
    if (features[LEFT_OUT + i]! > 0) leftOut[reason] = features[LEFT_OUT + i]!;
  });
  const overdue = features[OVERDUE]!;
  return { realised: features[REALISED]!, planned: features[PLANNED]! + overdue, overdue, leftOut };
}
