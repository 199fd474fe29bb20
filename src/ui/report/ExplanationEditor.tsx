import { EXPLANATION_LIMIT } from '../../domain/explanations/explanation';
import type { ReportContent } from '../../state/report/reportContent';
import { useNarrow } from '../useNarrow';
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
  const narrow = useNarrow();
  // On a narrow screen the sheets come first to the eye; the fields unfold above them.
  return (
    <details className="report-editor" open={!narrow}>
      <summary>
        <h3>{t('report.edit')}</h3>
      </summary>
      <p className="muted">{t('report.edit.help', { limit: EXPLANATION_LIMIT })}</p>
      <p role="status">{sheets > 2 && t('report.edit.continued', { count: sheets })}</p>
      {content.rows
        .filter(({ record }) => record.state !== 'not applicable')
        .map((row) => (
          <ExplanationField key={row.inForce.key} area={area} row={row} />
        ))}
    </details>
  );
}
