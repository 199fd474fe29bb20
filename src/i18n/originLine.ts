import { localText } from '../domain/catalog/localText';
import type { LocalText } from '../domain/catalog/localText';
import { formatDate } from './format';
import { translate } from './translate';
import type { Language } from './translate';

/** Source, date and licence as far as they are known: "Statbel, 1 januari 2020, CC BY 4.0". */
export function originLine(
  language: Language,
  { source, date = '', licence = '' }: { source: LocalText; date?: string; licence?: LocalText },
): string {
  const parts = [localText(language, source), formatDate(language, date), localText(language, licence)];
  return parts.filter((part) => part !== '').join(', ');
}

/** That there are figures, but of after the reference date, so that they are not used. */
export function laterFigureText(
  language: Language,
  { source, date }: { source: LocalText; date: string },
): string {
  return translate(language, 'detail.laterFigure', {
    source: localText(language, source),
    date: formatDate(language, date),
  });
}
