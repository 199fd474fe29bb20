import { formatDate } from '../../i18n/format';
import type { Language } from '../../i18n/translate';
import type { MeasureLayer } from '../../state/slices/dataSlice';

/** Source, date and licence of a measure layer, as far as they are known. */
export function layerOrigin(
  language: Language,
  { sourceText, date, licence }: Pick<MeasureLayer, 'sourceText' | 'date' | 'licence'>,
): string {
  return [sourceText, date && formatDate(language, date), licence].filter(Boolean).join(', ');
}
