import { ANY_KINDS } from '../../io/project/kinds/recordKinds';
import type { RecordKind } from '../../io/project/kinds/recordKinds';
import type { translate } from '../../i18n/translate';

type Words = Parameters<typeof translate>;

/** How many there are of every kind of which there are any, in words, in the order of a project file. */
export function recordWords(
  t: (key: Words[1], params?: Words[2]) => string,
  countOf: (kind: RecordKind) => number,
): string[] {
  return ANY_KINDS.map(({ kind, words }) => ({ words, count: countOf(kind as RecordKind) }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => t(words, { count }));
}
