import type { PrintShapes } from '../../engine/printShapes/printShapes';
import { formatDate } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { levelSource } from '../../state/levelSource';
import type { ReportContent } from '../../state/report/reportContent';
import { levelKind } from '../shared/levelKind';
import { useTranslate } from '../shared/useTranslate';
import { Emphasis } from './Emphasis';
import { MapLegend } from './MapLegend';
import type { MapTheme } from './mapTheme';
import { reportHeadline } from './reportHeadline';
import { ReportMap } from './ReportMap';

interface Props {
  content: ReportContent;
  /** null while the outlines are on their way. */
  shapes: PrintShapes | null;
  theme: MapTheme;
}

/** What the report says first: where, as of when, how it stands in a sentence or two, and the map. */
export function ReportHead({ content, shapes, theme }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { area, level, rows, schedule, date } = content;
  const examples = rows.filter(({ sources, record }) => sources.synthetic && record.share !== null).length;
  const overline = levelKind(level) === 'municipality' ? 'report.overline' : 'report.overlineOther';
  return (
    <header className="sheet-head">
      <div>
        <p className="sheet-overline">{t(overline, { date: formatDate(language, date) })}</p>
        <h2>{area.name}</h2>
        <p className="sheet-conclusion">
          <Emphasis text={reportHeadline(language, content)} />
        </p>
        {(schedule.unknown > 0 || examples > 0) && (
          <p className="sheet-caution">
            {schedule.unknown > 0 && t('report.headline.unknown', { count: schedule.unknown })}{' '}
            {examples > 0 && t('report.headline.example', { count: examples })}
          </p>
        )}
      </div>
      <figure>
        {shapes ? (
          <ReportMap level={level} index={level.areas.indexOf(area)} shapes={shapes} theme={theme} />
        ) : (
          <p className="report-map muted">{t('report.map.pending')}</p>
        )}
        <MapLegend theme={theme} source={levelSource(language, level)} />
      </figure>
    </header>
  );
}
