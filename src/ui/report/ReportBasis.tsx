import { LEKP_SOURCES } from '../../domain/targets/lekp';
import { formatDate } from '../../i18n/format';
import { normOriginText } from '../../i18n/normOriginText';
import { normText } from '../../i18n/normText';
import { originLine } from '../../i18n/originLine';
import { useApp } from '../../state/AppContext';
import { levelSource } from '../../state/levelSource';
import type { ReportContent } from '../../state/report/reportContent';
import { useTranslate } from '../shared/useTranslate';
import { denominatorText } from './denominatorText';
import { ProvenanceLine } from './ProvenanceLine';
import { targetName } from '../../i18n/targetName';

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
