import { selectScenario } from '../../state/selectors/plan';
import { selectPlanInSight } from '../../state/selectors/planInSight';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';

/** What hatches and ticks of the bars mean, while they show a plan. */
export function BarKey() {
  const t = useTranslate();
  const plan = useApp((state) => (selectPlanInSight(state) ? selectScenario(state) : null));
  const hasKnown = useApp((state) => state.page === 'plan' && state.knownPlansShown);
  if (!plan && !hasKnown) return null;
  return (
    <p className="targets-key muted">
      {plan && t('planPage.barKey', { plan: plan.name })} {hasKnown && t('planPage.barKeyKnown')}{' '}
      {t('planPage.barKeyTick')}
    </p>
  );
}
