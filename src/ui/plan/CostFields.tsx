import { useState } from 'react';
import { totalCost } from '../../domain/plan/cost';
import { rateFor } from '../../domain/plan/costRate';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { formatNumber } from '../../i18n/format';
import { costFormulaText, totalCostText } from '../../i18n/planMeasureText';
import { rateTexts } from '../../i18n/planText';
import { selectCostRates } from '../../state/selectors/measureRows';
import type { ReckonedMeasure } from '../../domain/plan/reckonedMeasure';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { CostRates } from './CostRates';
import { NumberEntry } from './formFields';
import { commonValue, MIXED } from './mixedValue';
import { PERCENT } from './numberRange';

interface Props {
  rows: readonly ReckonedMeasure[];
  change: (what: string, next: (measure: PlannedMeasure) => PlannedMeasure) => void;
}

/** What the measures cost: typed, or by a rate, with how it was reckoned and where the rate comes from. */
export function CostFields({ rows, change }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const rates = useApp(selectCostRates);
  const [showsRates, setShowsRates] = useState(false);
  const measures = rows.map(({ measure }) => measure);
  const cost = commonValue(measures, (measure) => measure.cost);
  const coFinancing = commonValue(measures, (measure) => measure.coFinancing);
  const row = rows.length === 1 ? rows[0] : undefined;
  const byRate = row && row.measure.cost === null && row.cost.cents !== null ? row.cost.cents / 100 : null;
  const rate = row ? rateFor(row.measure, rates) : null;
  return (
    <>
      <NumberEntry
        label={t('plan.form.cost')}
        value={cost}
        unit={cost === null || cost === MIXED ? '€' : `€ · ${t('plan.cost.own')}`}
        {...(byRate !== null && { placeholder: formatNumber(byRate, 2) })}
        onChange={(euro) => {
          change('cost', (measure) => ({ ...measure, cost: euro }));
        }}
      />
      <NumberEntry
        label={t('plan.form.coFinancing')}
        value={coFinancing === null || coFinancing === MIXED ? coFinancing : percentOf(coFinancing)}
        unit="%"
        {...(row && { placeholder: formatNumber(percentOf(row.cost.coFinancing), 2) })}
        range={PERCENT}
        onChange={(percent) => {
          change('coFinancing', (measure) => ({
            ...measure,
            coFinancing: percent === null ? null : percent / 100,
          }));
        }}
      />
      <p className="plan-hint" aria-live="polite">
        {row ? costFormulaText(language, row, rate !== null) : totalCostText(language, totalCost(rows))}
        {row && row.measure.cost === null && rate && <small>{rateTexts(language, rate).join(' · ')}</small>}
      </p>
      <p className="plan-links">
        {cost !== null && (
          <button
            type="button"
            className="link"
            onClick={() => {
              change('cost', (measure) => ({ ...measure, cost: null }));
            }}
          >
            {t('plan.cost.backToRate')}
          </button>
        )}
        <button
          type="button"
          className="link"
          onClick={() => {
            setShowsRates(true);
          }}
        >
          {t('plan.rates.open')}
        </button>
      </p>
      {showsRates && (
        <CostRates
          onClose={() => {
            setShowsRates(false);
          }}
        />
      )}
    </>
  );
}

/** A share as a percentage, without what binary fractions add: 0.07 is 7. */
function percentOf(share: number): number {
  return Math.round(share * 1e6) / 1e4;
}
