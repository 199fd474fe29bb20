import { scenarioSchema } from '../../../domain/plan/scenario';
import { defineKind, listField } from './kindOfRecord';

/** A plan: a named set of measures. */
export const scenario = defineKind({
  kind: 'scenario',
  schema: scenarioSchema,
  id: ({ id }) => id,
  words: 'kind.scenario',
  file: listField('scenarios', scenarioSchema),
  since: '2026-11-28',
  once: 'id',
});
