import { budgetSchema } from '../../../domain/plan/scenario';
import { defineKind, listField } from './kindOfRecord';

/** What a scenario may cost in a year. */
export const budget = defineKind({
  kind: 'budget',
  schema: budgetSchema,
  id: ({ scenario, year }) => `${scenario} ${year}`,
  words: 'kind.budget',
  file: listField('budgets', budgetSchema),
  since: '2026-11-28',
});
