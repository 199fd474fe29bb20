import * as v from 'valibot';
import { addedTargetSchema } from '../../../domain/targets/addedTarget';
import { targetChangeSchema, targetKeySchema } from '../../../domain/targets/targetChange';
import { defineKind, followArea, listField } from './kindOfRecord';

/** Another norm than the pact's, everywhere or for one area. */
export const targetChange = defineKind({
  kind: 'targetChange',
  schema: targetChangeSchema,
  id: ({ target, area }) => (area ? `${target} ${area.levelId} ${area.code}` : target),
  words: 'kind.targetChange',
  file: listField('targetChanges', targetChangeSchema),
  since: '2026-11-25',
  followLayers: (change, now) => {
    const area = change.area && followArea(change.area, now);
    return change.area && !area ? null : { ...change, area };
  },
});

/** A target that the pact does not have. */
export const addedTarget = defineKind({
  kind: 'addedTarget',
  schema: addedTargetSchema,
  id: ({ key }) => key,
  words: 'kind.addedTarget',
  file: listField('addedTargets', addedTargetSchema),
  since: '2026-11-25',
});

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
