import { formatNumber } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';

/** A size in words: "1,4 MB". */
export function megabytes(language: Language, bytes: number): string {
  return bytes < 100_000
    ? translate(language, 'project.sizeSmall')
    : translate(language, 'project.size', { text: formatNumber(bytes / 1e6, bytes < 1e7 ? 1 : 0) });
}
