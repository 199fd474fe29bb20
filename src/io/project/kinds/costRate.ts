import { costRateSchema } from '../../../domain/plan/costRate';
import { defineKind, listField } from './kindOfRecord';

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
