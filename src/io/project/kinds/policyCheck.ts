import * as v from 'valibot';
import { POLICY_GOAL_IDS } from '../../../domain/targets/policyGoals';
import type { PolicyGoalId } from '../../../domain/targets/policyGoals';
import { defineKind } from './kindOfRecord';

const text = v.string();
const goal = v.picklist(POLICY_GOAL_IDS);

/** A policy goal that an area reached. In a file the goals of an area stand together, by its code. */
export const policyCheck = defineKind({
  kind: 'policyCheck',
  schema: v.object({ areaCode: text, goal }),
  id: (value) => `${value.goal} ${value.areaCode}`,
  words: 'kind.policyCheck',
  file: {
    field: 'policyChecks',
    schema: v.record(text, v.array(goal)),
    write: (values) => {
      const byArea: Record<string, PolicyGoalId[]> = {};
      for (const value of values) (byArea[value.areaCode] ??= []).push(value.goal);
      return byArea;
    },
    read: (stored) =>
      Object.entries(stored).flatMap(([areaCode, goals]) => goals.map((one) => ({ areaCode, goal: one }))),
  },
  since: '2026-11-25',
});
