import { useId, useState } from 'react';
import { EXPLANATION_LIMIT, explanationLength, fitsExplanation } from '../../domain/explanations/explanation';
import { formatNumber } from '../../i18n/format';
import { requiredWithUnit } from '../../i18n/requiredText';
import { setExplanation } from '../../state/actions/report';
import { settleGesture } from '../../state/actions/history';
import { useAct, useApp } from '../../state/AppContext';
import type { ReportRow } from '../../state/report/reportRow';
import type { AreaReference } from '../../domain/areas/areaReference';
import { useTranslate } from '../shared/useTranslate';
import { targetName } from '../../i18n/targetName';

/**
 * The explanation of one target, kept as it is typed. What would make it too long is refused as a whole and said so:
 * a text that was cut without a word would stand before the council half.
 */
export function ExplanationField({ area, row }: { area: AreaReference; row: ReportRow }) {
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
        ? t('targets.reached')
        : t('compare.toGo', {
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
