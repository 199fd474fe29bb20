import { isIsoDate } from './trajectory';

/** What is wrong with the numbers of a changed or added target, named after the field to mend. */
export type TermFault = 'name' | 'norm' | 'per' | 'baseline' | 'deadline' | 'deadlineOrder' | 'source';

export interface TermsToCheck {
  /** Only of an added target. */
  name?: string;
  norm: { quantity: number; per: number };
  baseline: string;
  deadline: string;
  source: string;
}

const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0;

/**
 * Everything that must be mended before a norm can hold: it asks for something, ends after it starts, and says where it
 * comes from. Empty when nothing is wrong.
 */
export function checkTerms({ name, norm, baseline, deadline, source }: TermsToCheck): TermFault[] {
  const faults: TermFault[] = [];
  if (name?.trim() === '') faults.push('name');
  if (!isPositive(norm.quantity)) faults.push('norm');
  if (!isPositive(norm.per)) faults.push('per');
  if (!isIsoDate(baseline)) faults.push('baseline');
  if (!isIsoDate(deadline)) faults.push('deadline');
  else if (isIsoDate(baseline) && deadline <= baseline) faults.push('deadlineOrder');
  if (source.trim() === '') faults.push('source');
  return faults;
}
