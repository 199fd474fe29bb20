import { localText } from '../domain/catalog/localText';
import type { LocalText } from '../domain/catalog/localText';
import { formatDate } from './format';
import { translate } from './translate';
import type { Language } from './translate';

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
