import * as v from 'valibot';
import { costRateSchema } from '../../domain/plan/costRate';
import { plannedMeasureSchema } from '../../domain/plan/plannedMeasure';
import { budgetSchema, scenarioSchema } from '../../domain/plan/scenario';
import { POLICY_GOAL_IDS } from '../../domain/targets/policyGoals';
import { addedTargetSchema } from '../../domain/targets/addedTarget';
import { targetChangeSchema, targetKeySchema } from '../../domain/targets/targetChange';
import { ownAreaSchema, ownLayerSchema } from '../../io/project/projectSchema';
import { recordKey } from './records';
import type { ProjectRecord, RecordKind } from './records';

const text = v.string();

/** What a value of each kind must be to be worked with. */
const VALUES: Record<RecordKind, v.GenericSchema> = {
  ownArea: ownAreaSchema,
  ownLayer: ownLayerSchema,
  targetChange: targetChangeSchema,
  addedTarget: addedTargetSchema,
  targetOff: v.object({ target: targetKeySchema }),
  explanation: v.object({ area: v.object({ levelId: text, code: text }), target: targetKeySchema, text }),
  scenario: scenarioSchema,
  measure: plannedMeasureSchema,
  costRate: costRateSchema,
  budget: budgetSchema,
  policyCheck: v.object({ areaCode: text, goal: v.picklist(POLICY_GOAL_IDS) }),
};

const recordSchema = v.object({
  kind: v.picklist(Object.keys(VALUES) as RecordKind[]),
  at: v.pipe(v.number(), v.finite()),
  value: v.looseObject({}),
});

/** Whether something is a record that this page can work with, and stands under its own key. */
export function isSoundRecord(key: string, record: unknown): record is ProjectRecord {
  if (!v.is(recordSchema, record)) return false;
  return v.is(VALUES[record.kind], record.value) && recordKey(record.kind, record.value as never) === key;
}
