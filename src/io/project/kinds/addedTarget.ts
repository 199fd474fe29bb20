import { addedTargetSchema } from '../../../domain/targets/addedTarget';
import { defineKind, listField } from './kindOfRecord';

/** A target that the pact does not have. */
export const addedTarget = defineKind({
  kind: 'addedTarget',
  schema: addedTargetSchema,
  id: ({ key }) => key,
  words: 'kind.addedTarget',
  file: listField('addedTargets', addedTargetSchema),
  since: '2026-11-25',
});
