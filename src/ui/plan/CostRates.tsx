import '../styles/planList.css';
import { useState } from 'react';
import { DEFAULT_RATES } from '../../domain/plan/costRate';
import type { CostRate, RateVariant } from '../../domain/plan/costRate';
import { kindOfTarget, MEASURE_KIND_IDS } from '../../domain/plan/measureKind';
import type { MeasureKindId } from '../../domain/plan/measureKind';
import type { TargetInForce, TargetKey } from '../../domain/targets/targetInForce';
import { formatNumber } from '../../i18n/format';
import { measureKindName } from '../../i18n/planText';
import { resetCostRate, setBudget, setCostRate } from '../../state/actions/scenarios';
import { selectBudgets, selectCostRates } from '../../state/selectors/measureRows';
import { selectScenario } from '../../state/selectors/plan';
import { selectLatestDeadline, selectTargetsInForce } from '../../state/selectors/targets';
import { useAct, useApp } from '../../state/store/AppContext';
import { ActionButton } from '../shared/ActionButton';
import { ModalDialog } from '../shared/ModalDialog';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { NumberEntry } from './formFields';
import { ABOVE_ZERO, PERCENT, YEAR } from './numberRange';

/** What a kind has a price for, where no rate that a project starts with says so. */
const WITHOUT_RATE: readonly { kind: MeasureKindId; variant: RateVariant | null }[] = [
  { kind: 'hedge', variant: 'removed' },
  { kind: 'charging', variant: null },
  { kind: 'cyclePath', variant: null },
  { kind: 'rainwater', variant: 'reuse' },
];

/** A line of the list: a rate, or what has none yet. */
interface RateLine {
  rate: CostRate;
  held: TargetInForce | null;
  isKnown: boolean;
}

function emptyRate(kind: MeasureKindId, variant: RateVariant | null, target: TargetKey | null): CostRate {
  return {
    ...{ id: ['own', kind, variant, target].filter(Boolean).join('-'), kind, target, variant },
    ...{ amount: 0, per: 1, range: null, vat: 'unknown', basis: 'own', source: '', year: 0, coFinancing: 0 },
  };
}

function rateLines(rates: readonly CostRate[], targets: readonly TargetInForce[]): RateLine[] {
  const own = targets.filter(({ target }) => kindOfTarget(target) === 'own');
  const lacking = [
    ...WITHOUT_RATE.map(({ kind, variant }) => ({ rate: emptyRate(kind, variant, null), held: null })),
    ...own.map((held) => ({ rate: emptyRate('own', null, held.key), held })),
  ].filter(({ rate }) => !rates.some(({ id }) => id === rate.id));
  const heldOf = (key: TargetKey | null) => targets.find((held) => held.key === key) ?? null;
  return [
    ...rates.map((rate) => ({ rate, held: heldOf(rate.target), isKnown: true })),
    ...lacking.map((line) => ({ ...line, isKnown: false })),
  ].sort((a, b) => MEASURE_KIND_IDS.indexOf(a.rate.kind) - MEASURE_KIND_IDS.indexOf(b.rate.kind));
}

/** What a unit of every kind of measure costs, where that comes from, and what the plan may cost by year. */
export function CostRates({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const rates = useApp(selectCostRates);
  const targets = useApp(selectTargetsInForce);
  return (
    <ModalDialog title={t('plan.rates.title')} wide onClose={onClose}>
      <p className="plan-hint">{t('plan.rates.help')}</p>
      <ul className="rate-list">
        {rateLines(rates, targets).map((line) => (
          <RateItem key={line.rate.id} {...line} />
        ))}
      </ul>
      <Budgets />
    </ModalDialog>
  );
}

function RateItem({ rate, held, isKnown }: RateLine) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const thisYear = useApp((state) => Number(state.date.slice(0, 4)));
  const nameOf = useTargetName();
  const [opened, setOpened] = useState(false);
  const kind = held ? nameOf(held) : measureKindName(language, rate.kind);
  const name = rate.variant === null ? kind : `${kind}, ${t(`plan.variant.${rate.variant}`)}`;
  const started = DEFAULT_RATES.find(({ id }) => id === rate.id);
  const isChanged = isKnown && rate !== started;
  const put = (changes: Partial<CostRate>) => {
    // Another price is not the one of the source that named the first.
    const isOtherPrice = 'amount' in changes || 'per' in changes;
    const own = isOtherPrice && rate.basis === 'support';
    act(setCostRate, {
      ...rate,
      ...(isOtherPrice && { range: null }),
      ...((own || !isKnown) && { basis: 'own' as const, source: t('plan.rates.ownSource'), year: thisYear }),
      ...changes,
    });
  };
  return (
    <li className="rate-line">
      <strong>{name}</strong>
      <NumberEntry
        label={t('plan.rates.amountOf', { name })}
        isLabelHidden
        value={isKnown ? rate.amount : null}
        placeholder={t('plan.rates.none')}
        unit={`€ ${t('plan.rates.per', {
          per: rate.per === 1 ? '' : `${formatNumber(rate.per, 2)} `,
          unit: t(`plan.rates.unit.${rate.kind}`),
        })}`}
        when="leaving"
        onChange={(amount) => {
          if (amount !== null) put({ amount });
          else if (isChanged) act(resetCostRate, rate.id);
        }}
      />
      <span className="muted rate-source">
        {isKnown
          ? [
              t(`plan.rate.${rate.basis}`, { source: rate.source, year: String(rate.year) }),
              rate.range &&
                t('plan.rates.range', {
                  low: formatNumber(rate.range.low, 2),
                  high: formatNumber(rate.range.high, 2),
                }),
              t(`plan.vat.${rate.vat}`),
              rate.coFinancing > 0 &&
                t('plan.rates.shared', { percent: formatNumber(rate.coFinancing * 100, 1) }),
            ]
              .filter(Boolean)
              .join(' · ')
          : t('plan.rates.unknown')}
      </span>
      <span className="rate-buttons">
        {isKnown && (
          <button
            type="button"
            className="link"
            aria-expanded={opened}
            aria-label={t('plan.rates.editOf', { name })}
            onClick={() => {
              setOpened(!opened);
            }}
          >
            {t('plan.rates.edit')}
          </button>
        )}
        {isChanged && (
          <ActionButton
            className="link"
            aria-label={t(started ? 'plan.rates.resetOf' : 'plan.rates.dropOf', { name })}
            action={resetCostRate}
            input={rate.id}
          >
            {t(started ? resetCostRate.label : 'plan.rates.drop')}
          </ActionButton>
        )}
      </span>
      {opened && <RateOrigin rate={rate} put={put} />}
    </li>
  );
}

/** Where a rate comes from and what is in it. */
function RateOrigin({ rate, put }: { rate: CostRate; put: (changes: Partial<CostRate>) => void }) {
  const t = useTranslate();
  const [source, setSource] = useState(rate.source);
  return (
    <div className="rate-origin">
      <NumberEntry
        label={t('plan.rates.perField')}
        value={rate.per}
        unit={t(`plan.rates.unit.${rate.kind}`)}
        range={ABOVE_ZERO}
        when="leaving"
        onChange={(per) => {
          if (per !== null) put({ per });
        }}
      />
      <label className="plan-field">
        <span>{t('plan.rates.vat')}</span>
        <select
          className="field"
          value={rate.vat}
          onChange={({ target }) => {
            put({ vat: target.value as CostRate['vat'] });
          }}
        >
          {(['included', 'excluded', 'unknown'] as const).map((vat) => (
            <option key={vat} value={vat}>
              {t(`plan.vat.${vat}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="plan-field">
        <span>{t('plan.rates.source')}</span>
        <input
          className="field"
          value={source}
          onChange={({ target }) => {
            setSource(target.value);
          }}
          onBlur={() => {
            if (source !== rate.source) put({ source });
          }}
        />
      </label>
      <NumberEntry
        label={t('plan.rates.year')}
        value={rate.year}
        range={YEAR}
        when="leaving"
        onChange={(year) => {
          if (year !== null) put({ year });
        }}
      />
      <NumberEntry
        label={t('plan.form.coFinancing')}
        value={Math.round(rate.coFinancing * 1e6) / 1e4}
        unit="%"
        range={PERCENT}
        when="leaving"
        onChange={(percent) => {
          put({ coFinancing: (percent ?? 0) / 100 });
        }}
      />
    </div>
  );
}

/** What the plan may cost in each year until the last deadline. */
function Budgets() {
  const t = useTranslate();
  const act = useAct();
  const scenario = useApp(selectScenario);
  const budgets = useApp(selectBudgets);
  const first = useApp((state) => Number(state.date.slice(0, 4)));
  const last = useApp((state) => Number(selectLatestDeadline(state).slice(0, 4)));
  if (!scenario) return null;
  const own = budgets.filter((budget) => budget.scenario === scenario.id);
  const years = new Set([
    ...Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index),
    ...own.map(({ year }) => year),
  ]);
  return (
    <fieldset className="plan-budgets" disabled={scenario.locked}>
      <legend>{t('plan.budgets', { name: scenario.name })}</legend>
      {[...years]
        .sort((a, b) => a - b)
        .map((year) => (
          <NumberEntry
            key={year}
            label={String(year)}
            value={own.find((budget) => budget.year === year)?.amount ?? null}
            unit="€"
            placeholder={t('plan.budgets.none')}
            onChange={(amount) => {
              act(setBudget, { scenario: scenario.id, year, amount });
            }}
          />
        ))}
    </fieldset>
  );
}
