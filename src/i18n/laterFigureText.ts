import type { CatalogFigureTable } from '../domain/catalog/catalog';
import { formatDate } from './format';
import { translate } from './translate';
import type { Language } from './translate';

/** That there are figures, but of after the reference date, so that they are not used. */
export function laterFigureText(
  language: Language,
  { source, date }: Pick<CatalogFigureTable, 'source' | 'date'>,
): string {
  return translate(language, 'detail.laterFigure', { source, date: formatDate(language, date) });
}
