import { localText } from '../../domain/catalog/localText';
import { estimateText } from '../../i18n/estimateText';
import { formatDate, formatNumber } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import type { ReportDenominator, ReportContent } from '../../state/selectors/report';
import { LEKP_SOURCES } from '../../domain/targets/lekp';
import { normOriginText, normText } from '../../i18n/normTexts';
import { originLine } from '../../i18n/originText';
import { useApp } from '../../state/store/AppContext';
import { levelSource } from '../../state/selectors/levels';
import { useTranslate } from '../shared/useTranslate';
import { ProvenanceLine } from './ReportProvenance';
import { targetName } from '../../i18n/stepText';

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

/** What all numbers of a report rest on: norms, denominators, borders, measuring, and what is example data. */
export function ReportBasis({ content }: { content: ReportContent }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { level, version, date, rows, denominators } = content;
  const lekp = LEKP_SOURCES[version];
  const changed = rows.flatMap(({ inForce: { change, target, name } }) => {
    const norm = target.norms[version];
    if (change === null || norm === null) return [];
    const asked = t('norm.by', {
      norm: normText(language, target, norm),
      year: target.deadline.slice(0, 4),
    });
    const origin = normOriginText(language, change, target.id, version);
    return [`${targetName(language, { name, target })}: ${asked}. ${origin}`];
  });
  const examples = rows.filter(({ sources }) => sources.synthetic);
  const exampleOrigins = new Set(
    examples.flatMap(({ sources }) =>
      sources.layers
        .filter(({ synthetic }) => synthetic)
        .map((layer) => originLine(language, { ...layer, source: layer.sourceText })),
    ),
  );
  return (
    <section className="sheet-provenance">
      <h3>{t('report.provenance')}</h3>
      <div>
        <ProvenanceLine name={t('report.provenance.norms')}>
          {[
            `${t('report.provenance.normsText', {
              title: lekp.title,
              year: String(lekp.year),
              date: formatDate(language, date),
            })}.`,
            ...changed,
          ].join(' ')}
        </ProvenanceLine>
        {denominators.map((one) => (
          <ProvenanceLine key={one.id} name={t(`table.${one.id}`)}>
            {denominatorText(language, one)}.
          </ProvenanceLine>
        ))}
        <ProvenanceLine name={t('report.provenance.areas')}>
          {t('report.provenance.areasText', {
            source: levelSource(language, level),
            vintage: level.vintage === null ? 'none' : String(level.vintage),
          })}{' '}
          {level.schematic && t('report.provenance.schematic')}
        </ProvenanceLine>
        <ProvenanceLine name={t('report.provenance.measuring')}>
          {t('report.provenance.measuringText')}
        </ProvenanceLine>
        {examples.length > 0 && (
          <ProvenanceLine name={t('provenance.example_data')}>
            {t('report.provenance.exampleText', {
              targets: examples.map(({ inForce }) => targetName(language, inForce)).join(', '),
              origin: [...exampleOrigins].join('. '),
            })}
          </ProvenanceLine>
        )}
      </div>
    </section>
  );
}
