import * as v from 'valibot';
import policy from '../../../data/targets/policy.json';

/** Goals of the pact that have no map layer: a municipality ticks them off. */
export const POLICY_GOAL_IDS = [
  'covenant2030',
  'ownEnergy',
  'ownCo2',
  'ledLighting',
  'noLevy',
  'heatPlan',
  'demolitionPolicy',
] as const;
export type PolicyGoalId = (typeof POLICY_GOAL_IDS)[number];

const policyNorm = v.object({
  quantity: v.number(),
  unit: v.picklist(['percentPerYear', 'percentBy2030']),
  from: v.exactOptional(v.number()),
  against: v.exactOptional(v.number()),
});

const policyGoal = v.object({
  id: v.picklist(POLICY_GOAL_IDS),
  norms: v.object({
    '1.0': v.nullable(policyNorm),
    '2.0': v.nullable(policyNorm),
    '2.1': v.nullable(policyNorm),
  }),
});

export type PolicyNorm = v.InferOutput<typeof policyNorm>;
export type PolicyGoal = v.InferOutput<typeof policyGoal>;

/** The checklist, read from `data/targets/policy.json`; a null norm is a promise without a number. */
export const POLICY_GOALS: readonly PolicyGoal[] = v.parse(
  v.object({ goals: v.array(policyGoal) }),
  policy,
).goals;
