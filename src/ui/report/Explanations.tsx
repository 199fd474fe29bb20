import { useId, useState } from 'react';
import { EXPLANATION_LIMIT, explanationLength, fitsExplanation } from '../../domain/explanations/explanation';
import { formatNumber } from '../../i18n/format';
import { goalReachedText, requiredWithUnit } from '../../i18n/requiredText';
import { setExplanation } from '../../state/actions/report';
import { settleGesture } from '../../state/actions/history';
import { useAct, useApp } from '../../state/store/AppContext';
import type { ReportRow, ReportContent } from '../../state/selectors/report';
import type { AreaReference } from '../../domain/areas/areaReference';
import { useTranslate } from '../shared/useTranslate';
import { targetName } from '../../i18n/stepText';
import { useNarrow } from '../NarrowTabs';
import { ReportLabels } from './ReportHead';

/**
 * The explanation of one target, kept as it is typed. What would make it too long is refused as a whole and said so:
 * a text that was cut without a word would stand before the council half.
 */
function ExplanationField({ area, row }: { area: AreaReference; row: ReportRow }) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const [refused, setRefused] = useState<number | null>(null);
  const id = useId();
  const { inForce, record, explanation } = row;
  const target = targetName(language, inForce);
  const standing =
    record.gap === null
      ? t('state.no data')
      : record.gap <= 0
        ? goalReachedText(language, record)
        : t('tooltip.gap', {
            gap: requiredWithUnit(language, record, 'gap'),
          });
  return (
    <div className="report-field">
      <label htmlFor={id}>
        <strong>{target}</strong> <span className="muted">{standing}</span>
      </label>
      <textarea
        id={id}
        className="field"
        rows={3}
        value={explanation}
        aria-label={t('report.edit.label', { target })}
        aria-describedby={`${id}-count`}
        aria-invalid={refused !== null}
        onBlur={() => {
          act(settleGesture, null);
        }}
        onChange={(event) => {
          const text = event.target.value;
          const fits = fitsExplanation(text);
          setRefused(fits ? null : explanationLength(text));
          if (fits) act(setExplanation, { area, target: inForce.key, text });
        }}
      />
      <p id={`${id}-count`} className="muted">
        {t('report.edit.count', {
          count: formatNumber(explanationLength(explanation)),
          limit: formatNumber(EXPLANATION_LIMIT),
        })}
      </p>
      <p role="alert" className="problem">
        {refused !== null && t('report.edit.refused', { length: refused, limit: EXPLANATION_LIMIT })}
      </p>
    </div>
  );
}

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
        <h2>{t('report.edit')}</h2>
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
