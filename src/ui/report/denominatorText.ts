import { localText } from '../../domain/catalog/localText';
import { estimateText } from '../../i18n/estimateText';
import { formatDate, formatNumber } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import type { ReportDenominator } from '../../state/report/reportContent';

/** "44.723 inwoners (Statbel, 1 januari 2025)"; with its range and method where it is an estimate. */
export function denominatorText(
  language: Language,
  { id, value, estimate, bySource, entry }: ReportDenominator,
): string {
  if (value === null) {
    const denominator = translate(language, `denominator.${id}`, { count: 2 });
    return translate(language, 'report.denominatorUnknown', { denominator });
  }
  const written = estimate && estimateText(value, estimate);
  const count = Math.round(value);
  const counted = `${written?.value ?? formatNumber(count)} ${translate(language, `denominator.${id}`, { count })}`;
  const origin = {
    value: counted,
    source: [
      entry ? localText(language, entry.source) : '',
      ...(bySource ? [translate(language, `label.bySource.${bySource}`)] : []),
    ].join(', '),
    date: entry ? formatDate(language, entry.date) : '',
  };
  return !estimate || !written
    ? translate(language, 'report.provenance.denominatorText', origin)
    : translate(language, 'report.provenance.estimateText', {
        ...origin,
        low: written.low,
        high: written.high,
        method: translate(language, `report.provenance.method.${estimate.method}`),
      });
}
