import { memo, useState } from 'react';
import { costBy, costByArea, costsInSeveral, splitByStatus, totalCost } from '../../domain/plan/cost';
import type { BudgetYear, CostTotal } from '../../domain/plan/cost';
import type { ReckonedMeasure } from '../../domain/plan/reckonedMeasure';
import { formatMoney } from '../../i18n/formatMoney';
import { budgetText, costText, unknownCostText } from '../../i18n/planPageText';
import { selectLevel } from '../../state/selectors/levels';
import { areaIndexOf, selectBudgetYears, selectMeasureRows } from '../../state/selectors/measureRows';
import { selectScenario } from '../../state/selectors/plan';
import { selectAllTargets } from '../../state/selectors/targets';
import { useApp } from '../../state/store/AppContext';
import { Fact } from '../shared/Facts';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';

/** What the whole plan costs, of all targets: by year against its budget, and what stands beside the total. */
export const PlanCosts = memo(function PlanCosts() {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const scenario = useApp(selectScenario);
  const years = useApp(selectBudgetYears);
  const rows = useApp(selectMeasureRows);
  const statuses = useApp((state) => state.planStatuses);
  if (!scenario || (rows.length === 0 && years.length === 0)) return null;
  const { counting, ideas } = splitByStatus([...rows], statuses);
  const total = totalCost(counting);
  const yearless = totalCost(counting.filter(({ measure }) => measure.year === null));
  const ofIdeas = totalCost(ideas);
  const highest = Math.max(1, ...years.flatMap(({ cost, budgetCents }) => [cost.cents, budgetCents ?? 0]));
  const unknown = unknownCostText(language, total.unknown);
  return (
    <section className="plan-section plan-costs" aria-labelledby="plan-costs-heading">
      <h3 id="plan-costs-heading">{t('planPage.cost.title', { plan: scenario.name })}</h3>
      <ul>
        {years.map((year) => (
          <CostYear key={year.year} {...year} highest={highest} colour={scenario.colour} />
        ))}
      </ul>
      <p>
        {t('planPage.cost.together')} <strong>{costText(language, total)}</strong>
        {total.ownCents !== total.cents &&
          `, ${t('planPage.cost.own', { amount: formatMoney(total.ownCents) })}`}
        {unknown !== null && total.unknown < total.measures && `; ${unknown}`}
      </p>
      <CostSplit counting={counting} />
      {yearless.measures > 0 && (
        <p className="muted">
          {t('planPage.cost.yearless')} {costText(language, yearless)}
        </p>
      )}
      {ofIdeas.measures > 0 && (
        <p className="muted">
          {t('planPage.cost.ideas')} {costText(language, ofIdeas)}
        </p>
      )}
    </section>
  );
});

/** The same total by target, and by area of the shown level with what lies in none of them. */
function CostSplit({ counting }: { counting: readonly ReckonedMeasure[] }) {
  return (
    <>
      <CostPart title="byTarget" counting={counting} />
      <CostPart title="byArea" counting={counting} />
    </>
  );
}

/** One way to split it, worked out when it is opened: of thousands of measures each has its parts in many areas. */
function CostPart({
  title,
  counting,
}: {
  title: 'byTarget' | 'byArea';
  counting: readonly ReckonedMeasure[];
}) {
  const t = useTranslate();
  const level = useApp(selectLevel);
  const [isOpen, setOpen] = useState(false);
  const areaOf = areaIndexOf(level);
  const hasAny =
    title === 'byTarget'
      ? counting.length > 0
      : counting.some(({ areas, measure }) => areas.length > 0 || areaOf(measure) !== null);
  if (!hasAny) return null;
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{t(`planPage.cost.${title}`)}</summary>
      {isOpen &&
        (title === 'byTarget' ? <TargetCosts counting={counting} /> : <AreaCosts counting={counting} />)}
    </details>
  );
}

function TargetCosts({ counting }: { counting: readonly ReckonedMeasure[] }) {
  const targets = useApp(selectAllTargets);
  const nameOf = useTargetName();
  const byTarget = costBy(counting, 'target');
  return (
    <CostLines
      lines={targets.flatMap((held) => {
        const cost = byTarget.get(held.key);
        return cost ? [{ name: nameOf(held), cost }] : [];
      })}
    />
  );
}

function AreaCosts({ counting }: { counting: readonly ReckonedMeasure[] }) {
  const t = useTranslate();
  const level = useApp(selectLevel);
  const lines = [...costByArea(counting, areaIndexOf(level))]
    .sort(([, a], [, b]) => b.cents - a.cents)
    .map(([area, cost]) => ({ name: level?.areas[area]?.name ?? '', cost }));
  return (
    <>
      {costsInSeveral(counting) && <p className="muted">{t('planPage.cost.inSeveral')}</p>}
      <CostLines lines={lines} />
    </>
  );
}

function CostLines({ lines }: { lines: readonly { name: string; cost: CostTotal }[] }) {
  const language = useApp((state) => state.language);
  return (
    <dl className="figures">
      {lines.map(({ name, cost }) => {
        const unknown = cost.unknown < cost.measures ? unknownCostText(language, cost.unknown) : null;
        return (
          <Fact key={name} name={name}>
            {costText(language, cost)} {unknown !== null && <small>{unknown}</small>}
          </Fact>
        );
      })}
    </dl>
  );
}

interface CostYearProps extends BudgetYear {
  /** Eurocents at the right end of the bar. */
  highest: number;
  colour: string;
}

/** One year: its cost as a bar with a mark at the budget, and in words where it stands to it. */
function CostYear({ highest, colour, ...of }: CostYearProps) {
  const language = useApp((state) => state.language);
  const { year, cost, budgetCents, overCents } = of;
  const said = budgetText(language, of);
  const unknown = cost.unknown < cost.measures ? unknownCostText(language, cost.unknown) : null;
  const share = (cents: number) => `${(100 * Math.max(0, cents)) / highest}%`;
  const within = overCents ? cost.cents - overCents : cost.cents;
  return (
    <li>
      <span className="plan-cost-year">
        <span>
          {year} <strong>{costText(language, cost)}</strong>
        </span>
        {said !== null && <span className={overCents ? 'problem' : 'muted'}>{said}</span>}
      </span>
      {unknown !== null && <span className="plan-cost-unknown muted">{unknown}</span>}
      <svg className="bullet" height={14} width="100%" aria-hidden="true">
        <rect y={4} width="100%" height={6} className="bullet-track" />
        <rect y={4} width={share(within)} height={6} fill={colour} />
        {overCents !== null && overCents > 0 && (
          <rect x={share(within)} y={4} width={share(overCents)} height={6} className="plan-cost-over" />
        )}
        {budgetCents !== null && (
          <line x1={share(budgetCents)} x2={share(budgetCents)} y2={14} className="bullet-tick" />
        )}
      </svg>
    </li>
  );
}
