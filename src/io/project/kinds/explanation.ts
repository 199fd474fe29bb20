import * as v from 'valibot';
import type { AreaReference } from '../../../domain/areas/areaReference';
import type { TargetKey } from '../../../domain/targets/targetInForce';
import { targetKeySchema } from '../../../domain/targets/targetChange';
import { defineKind, followArea } from './kindOfRecord';

const text = v.string();

/** The area that a key of the file speaks of: everything up to the first slash is the level. */
function areaOf(key: string): AreaReference {
  const slash = key.indexOf('/');
  return { levelId: key.slice(0, slash), code: key.slice(slash + 1) };
}

/** What the council reads beside the number of an area. In a file by level and code, then by the key of the target. */
export const explanation = defineKind({
  kind: 'explanation',
  schema: v.object({ area: v.object({ levelId: text, code: text }), target: targetKeySchema, text }),
  id: ({ area, target }) => `${target} ${area.levelId} ${area.code}`,
  words: 'kind.explanation',
  file: {
    field: 'explanations',
    schema: v.record(text, v.record(text, text)),
    write: (values) => {
      const byArea: Record<string, Record<string, string>> = {};
      for (const { area, target, text: said } of values)
        (byArea[`${area.levelId}/${area.code}`] ??= {})[target] = said;
      return byArea;
    },
    read: (stored) =>
      Object.entries(stored).flatMap(([key, texts]) =>
        Object.entries(texts).map(([target, said]) => ({
          area: areaOf(key),
          target: target as TargetKey,
          text: said,
        })),
      ),
  },
  since: '2026-11-25',
  followLayers: (value, now) => {
    const area = followArea(value.area, now);
    return area && { ...value, area };
  },
});
