import { figuresOrigin } from '../../i18n/joinText';
import type { ReactNode } from 'react';
import type { ExclusionReason } from '../../domain/measures/exclusion';
import { formatNumber } from '../../i18n/format';
import { useApp } from '../../state/store/AppContext';
import type { ReportRow } from '../../state/selectors/report';
import { useTranslate } from '../shared/useTranslate';
import { laterFigureText, originLine } from '../../i18n/originText';
import { leftOutText } from '../../i18n/countSummaryText';
import { targetName } from '../../i18n/stepText';

/** One fact of the provenance: what, and where it comes from. */
export function ProvenanceLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p>
      <strong>{name}:</strong> {children}
    </p>
  );
}

/** Where the numbers of every target come from. */
export function ReportProvenance({ rows }: { rows: readonly ReportRow[] }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  return (
    <section className="sheet-provenance sheet-per-target">
      <h3>{t('report.provenance.perTarget')}</h3>
      <div>
        {rows
          .filter(({ record }) => record.state !== 'not applicable')
          .map((row) => (
            <ProvenanceLine key={row.inForce.key} name={targetName(language, row.inForce)}>
              <Source row={row} />
            </ProvenanceLine>
          ))}
      </div>
    </section>
  );
}

/** Source, date and licence of a target's numbers, and how much was counted and left out for which reason. */
function Source({ row: { record, sources } }: { row: ReportRow }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const origins = [
    ...sources.figures.map((figures) => figuresOrigin(language, figures)),
    // The origin of example data is said once, for all targets together.
    ...sources.layers.map((layer) =>
      layer.synthetic ? t('label.example') : originLine(language, { ...layer, source: layer.sourceText }),
    ),
  ];
  if (origins.length === 0 || record.realised === null) {
    const later = sources.later.map((one) => laterFigureText(language, one));
    return [`${t('state.no data')}.`, ...later].join(' ');
  }
  const reasons = Object.entries(record.leftOut) as [ExclusionReason, number][];
  const list = reasons.map(([reason, count]) =>
    t('how.leftOut', {
      count: formatNumber(count),
      reason: leftOutText(language, reason, record.inForce.target),
    }),
  );
  const counted = [
    t('report.provenance.counted', { count: record.counted }),
    list.length > 0
      ? t('report.provenance.leftOut', { list: list.join(', ') })
      : t('report.provenance.leftOutNone'),
  ].join('; ');
  const facts = [
    ...origins,
    ...(sources.layers.length > 0 ? [counted] : [t('report.provenance.figure')]),
    ...(record.assumed > 0 ? [t('how.assumed', { count: record.assumed })] : []),
    ...(record.overdue > 0 ? [t('how.overdue', { count: record.overdue })] : []),
  ];
  return `${facts.join('; ')}.`;
}
