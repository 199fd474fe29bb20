import type { ReactNode } from 'react';
import type { PlanPart } from '../../domain/plan/phasing';
import { recordAfterPlan } from '../../domain/plan/recordAfterPlan';
import { formatQuantity, formatShare, formatSurplus } from '../../i18n/format';
import { plannedText } from '../../i18n/planPageText';
import { reachedText } from '../../i18n/planText';
import { requiredCount, requiredText, requiredWithUnit } from '../../i18n/requiredText';
import { selectScenario } from '../../state/selectors/plan';
import type { PlannedRecord } from '../../state/selectors/plan';
import { useApp } from '../../state/store/AppContext';
import { GapHeadline } from '../area/GapHeadline';
import { Fact, GoalFact, RequiredFact } from '../shared/Facts';
import { SpokenFor } from '../shared/Labels';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  planned: PlannedRecord;
  /** What the panel speaks of. */
  name: string;
}

/** What is left after the plan as the number of the page, and what it would be without; without measures the gap as it is. */
export function AfterPlanHeadline({ planned, name }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const scenario = useApp(selectScenario);
  const date = useApp((state) => state.date);
  const { record, outcome, base, sums } = planned;
  if (!scenario || sums.length === 0) {
    return (
      <>
        <GapHeadline record={record} name={name} />
        <p className="plan-nothing muted">
          {scenario ? t('planPage.nothing', { plan: scenario.name }) : t('planPage.noPlanYet')}
        </p>
      </>
    );
  }
  const after = recordAfterPlan(record, outcome, date);
  const plan = scenario.name;
  const year = String(outcome.year);
  const { unit } = record.inForce.target;
  const early = outcome.year < base.deadlineYear;
  const gap = outcome.gap;
  return (
    <>
      <div className="headline" data-testid="headline">
        {gap === null ? (
          <>
            <strong>{formatQuantity(outcome.planned.quantity, unit)}</strong>{' '}
            <span>
              {t('planPage.plannedIn', {
                unit: base.inPoints ? 'CPE' : t(`unit.${unit}`, { count: outcome.planned.quantity }),
                plan,
              })}
            </span>
          </>
        ) : gap <= 0 ? (
          <span className="headline-words reached">
            {t(early ? 'planPage.reachedBy' : 'planPage.reachedAfter', { plan, year })}
          </span>
        ) : (
          <>
            <strong>{requiredText(language, after, 'gap')}</strong>{' '}
            <span>
              {t(early ? 'planPage.toGoBy' : 'planPage.toGo', {
                unit: t(`unit.${unit}`, { count: requiredCount(after, 'gap') }),
                plan,
                year,
              })}
            </span>
          </>
        )}
      </div>
      <p className="say">
        {outcome.apart !== null
          ? t(`plan.apart.${outcome.apart}`)
          : gap === null
            ? t('planPage.noGoal')
            : outcome.gapWithoutPlan !== null && outcome.gapWithoutPlan <= 0
              ? t('planPage.reachedWithout')
              : t('planPage.without', { gap: requiredWithUnit(language, record, 'gap') })}{' '}
        {outcome.share !== null &&
          t('planPage.share', { area: name, year, share: formatShare(outcome.share) })}{' '}
        {gap !== null &&
          gap > 0 &&
          after.paceNeeded !== null &&
          after.paceNeeded < gap &&
          t('planPage.pace', { pace: requiredWithUnit(language, after, 'paceNeeded') })}{' '}
        {record.realised !== null && <SpokenFor record={record} />}
      </p>
    </>
  );
}

/** The parts of a plan that stand beside what counts, each with the words for it. */
const BESIDE = ['later', 'afterDeadline', 'withoutYear', 'beforeStart', 'ideas', 'switchedOff'] as const;

/** What the gap after the plan is made up of, and what of the plan is not in it. */
export function AfterPlanFigures({ planned, editNorm }: { planned: PlannedRecord; editNorm: ReactNode }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const date = useApp((state) => state.date);
  const { record, outcome, base } = planned;
  const { target } = record.inForce;
  const year = String(outcome.year);
  const part = ({ quantity, measures }: PlanPart) => (
    <>
      {plannedText(language, quantity, record)} <small>{t('planPage.measures', { count: measures })}</small>
    </>
  );
  const reached = outcome.apart === null ? reachedText(language, outcome) : null;
  return (
    <dl className="figures">
      <GoalFact record={record} editNorm={editNorm} />
      {record.realised !== null && (
        <Fact name={t('table.realised')}>{formatQuantity(record.realised, target.unit)}</Fact>
      )}
      {outcome.planned.measures > 0 && (
        <Fact name={t('planPage.planned', { year })}>{part(outcome.planned)}</Fact>
      )}
      {outcome.realisedInPlan.measures > 0 && (
        <Fact name={t('planPage.realisedInPlan')}>{part(outcome.realisedInPlan)}</Fact>
      )}
      {outcome.gap !== null && outcome.gap > 0 && (
        <RequiredFact
          name={t(planned.sums.length > 0 ? 'planPage.gapAfter' : 'table.gap')}
          record={recordAfterPlan(record, outcome, date)}
          quantity="gap"
        />
      )}
      {outcome.gap !== null && outcome.gap < 0 && (
        <Fact name={t('detail.surplus')}>{formatSurplus(-outcome.gap, target.unit)}</Fact>
      )}
      {reached !== null && planned.sums.length > 0 && <Fact name={t('planPage.when')}>{reached}</Fact>}
      {BESIDE.filter((beside) => outcome[beside].measures > 0).map((beside) => (
        <Fact
          key={beside}
          name={
            <span className="muted">
              {t(`planPage.beside.${beside}`, {
                year,
                deadline: String(base.deadlineYear),
                start: String(base.fromYear ?? ''),
              })}
            </span>
          }
        >
          {part(outcome[beside])}
        </Fact>
      ))}
    </dl>
  );
}
