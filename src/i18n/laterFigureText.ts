import { formatDate } from './format';
import { translate } from './translate';
import type { Language } from './translate';

/** That there are figures, but of after the reference date, so that they are not used. */
export function laterFigureText(
  language: Language,
  { source, date }: { source: string; date: string },
): string {
  return translate(language, 'detail.laterFigure', { source, date: formatDate(language, date) });
}
