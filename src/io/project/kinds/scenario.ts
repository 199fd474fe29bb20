import { costRateSchema } from '../../../domain/plan/costRate';
import { budgetSchema, scenarioSchema } from '../../../domain/plan/scenario';
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

/** What a scenario may cost in a year. */
export const budget = defineKind({
  kind: 'budget',
  schema: budgetSchema,
  id: ({ scenario, year }) => `${scenario} ${year}`,
  words: 'kind.budget',
  file: listField('budgets', budgetSchema),
  since: '2026-11-28',
});

/** What a kind of measure costs, where the project says other than it starts with. */
export const costRate = defineKind({
  kind: 'costRate',
  schema: costRateSchema,
  id: ({ id }) => id,
  words: 'kind.costRate',
  file: listField('costRates', costRateSchema),
  since: '2026-11-28',
  once: 'id',
});
