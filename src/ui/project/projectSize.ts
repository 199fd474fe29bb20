import { formatNumber } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language, MessageKey, MessageParams } from '../../i18n/translate';
import { ANY_KINDS } from '../../io/project/kinds/recordKinds';
import type { RecordKind } from '../../io/project/kinds/recordKinds';

/** A size in words: "1,4 MB". */
export function megabytes(language: Language, bytes: number): string {
  return bytes < 100_000
    ? translate(language, 'project.sizeSmall')
    : translate(language, 'project.size', { text: formatNumber(bytes / 1e6, bytes < 1e7 ? 1 : 0) });
}

/** How many there are of every kind of which there are any, in words, in the order of a project file. */
export function recordWords(
  t: (key: MessageKey, params?: MessageParams) => string,
  countOf: (kind: RecordKind) => number,
): string[] {
  return ANY_KINDS.map(({ kind, words }) => ({ words, count: countOf(kind as RecordKind) }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => t(words, { count }));
}
