import { switchPlanView } from '../../state/actions/planView';
import { selectMeasures, selectScenario } from '../../state/selectors/plan';
import { useAct, useApp } from '../../state/store/AppContext';
import { useTranslate } from './useTranslate';

/** Whether a page adds the plan to what is realised; there is nothing to add without measures. */
export function PlanSwitch() {
  const t = useTranslate();
  const act = useAct();
  const scenario = useApp(selectScenario);
  const on = useApp((state) => state.planOnMap);
  const offered = useApp((state) => state.page !== 'plan' && selectMeasures(state).length > 0);
  if (!offered || !scenario) return null;
  return (
    <label className="legend-plan">
      <input
        type="checkbox"
        checked={on}
        onChange={() => {
          act(switchPlanView, { planOnMap: !on });
        }}
      />
      {t('planPage.onMap', { plan: scenario.name })}
    </label>
  );
}
