import { EXPLANATION_LIMIT } from '../../domain/explanations/explanation';
import type { ReportContent } from '../../state/report/reportContent';
import { useTranslate } from '../shared/useTranslate';
import { ExplanationField } from './ExplanationField';

interface Props {
  content: ReportContent;
  sheets: number;
}

/** Where the explanations of all targets of an area are written, beside the sheets on which they stand. */
export function ExplanationEditor({ content, sheets }: Props) {
  const t = useTranslate();
  const area = { levelId: content.level.id, code: content.area.code };
  return (
    <section className="report-editor" aria-labelledby="report-editor-heading">
      <h3 id="report-editor-heading">{t('report.edit')}</h3>
      <p className="muted">{t('report.edit.help', { limit: EXPLANATION_LIMIT })}</p>
      <p role="status">{sheets > 2 && t('report.edit.continued', { count: sheets })}</p>
      {content.rows
        .filter(({ record }) => record.state !== 'not applicable')
        .map((row) => (
          <ExplanationField key={row.inForce.key} area={area} row={row} />
        ))}
    </section>
  );
}
