import * as v from 'valibot';
import { defineKind, listField } from './kindOfRecord';

const schema = v.object({ level: v.literal('municipality'), layerId: v.string() });

/** The area layer of the user's own whose outlines a published level has, in the place of those of the catalog. */
export const boundaries = defineKind({
  kind: 'boundaries',
  schema,
  id: ({ level }) => level,
  words: 'kind.boundaries',
  file: listField('boundaries', schema),
  since: '2026-11-29',
  once: 'level',
  followLayers: (value, now) => {
    const layer = now(value.layerId);
    return 'id' in layer ? { ...value, layerId: layer.id } : null;
  },
});
