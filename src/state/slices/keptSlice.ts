import type { PolicyGoalId } from '../../domain/targets/policyGoals';

/** What is kept on the user's own machine between visits. */
export interface KeptSlice {
  /** True once the welcome was closed. */
  welcomed: boolean;
  /** Policy goals ticked off, by area code. */
  policyChecks: Readonly<Record<string, readonly PolicyGoalId[]>>;
}

export const INITIAL_KEPT: KeptSlice = { welcomed: false, policyChecks: {} };
