import { useApp } from '../../state/AppContext';
import type { ReportRow } from '../../state/report/reportRow';
import { useTranslate } from '../shared/useTranslate';
import { ReportLabels } from './ReportLabels';
import { targetName } from '../../i18n/targetName';

/** What the board says about the targets, in columns. */
export function ExplanationList({ rows }: { rows: readonly ReportRow[] }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  return (
    <section className="sheet-explanations">
      <h3>{t('report.explanations')}</h3>
      {rows.length === 0 ? (
        <p className="muted">{t('report.explanations.none')}</p>
      ) : (
        <dl>
          {rows.map((row) => (
            <div key={row.inForce.key}>
              <dt>
                {targetName(language, row.inForce)} <ReportLabels row={row} />
              </dt>
              <dd>{row.explanation}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
