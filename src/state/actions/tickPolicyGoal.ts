import type { PolicyGoalId } from '../../domain/targets/policyGoals';
import { defineAction } from './action';

/** Tick a policy goal of an area off, or open it again. */
export const tickPolicyGoal = defineAction<{ areaCode: string; goal: PolicyGoalId; done: boolean }>({
  run: ({ store }, { areaCode, goal, done }) => {
    store.setState(({ policyChecks }) => {
      const others = (policyChecks[areaCode] ?? []).filter((other) => other !== goal);
      return { policyChecks: { ...policyChecks, [areaCode]: done ? [...others, goal] : others } };
    });
  },
});
