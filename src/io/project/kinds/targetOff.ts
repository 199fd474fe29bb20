import * as v from 'valibot';
import { targetKeySchema } from '../../../domain/targets/targetChange';
import { defineKind } from './kindOfRecord';

/** A target that is switched off. A file lists the keys alone. */
export const targetOff = defineKind({
  kind: 'targetOff',
  schema: v.object({ target: targetKeySchema }),
  id: ({ target }) => target,
  words: 'kind.targetOff',
  file: {
    field: 'targetsOff',
    schema: v.array(targetKeySchema),
    write: (values) => values.map(({ target }) => target),
    read: (stored) => stored.map((target) => ({ target })),
  },
  since: '2026-11-25',
});
