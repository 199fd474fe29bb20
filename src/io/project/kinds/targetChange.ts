import { targetChangeSchema } from '../../../domain/targets/targetChange';
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
