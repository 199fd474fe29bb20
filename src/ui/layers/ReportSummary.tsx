import { translateWithCause } from '../../i18n/translate';
import type { ImportReport } from '../../features/importReport';
import { formatName } from '../../io/formats/drivers';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';

/** What the door found in the file, and what it did on the way in. */
export function ReportSummary({ report }: { report: ImportReport }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const kinds = [
    report.pointCount > 0 && t('open.points', { count: report.pointCount }),
    report.lineCount > 0 && t('open.lines', { count: report.lineCount }),
    report.polygonCount > 0 && t('open.polygons', { count: report.polygonCount }),
  ].filter(Boolean);
  return (
    <div>
      <p>
        <strong>{report.name}</strong>
        <br />
        {report.table
          ? t('open.foundTable', { format: formatName(report.format), count: report.featureCount })
          : t('open.found', {
              format: formatName(report.format),
              count: report.featureCount,
              crs: report.crs,
            })}
        {kinds.length > 0 && ` · ${kinds.join(', ')}`}
      </p>
      {report.notes.length > 0 && (
        <ul className="notes">
          {report.notes.map(({ code, params }) => {
            const text = translateWithCause(language, `note.${code}`, params);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      )}
    </div>
  );
}
