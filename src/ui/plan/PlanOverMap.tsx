import '../styles/plan.css';
import '../styles/planTools.css';
import type { RefObject } from 'react';
import type { DrawingCommands } from '../../map/drawing/mapDrawing';
import { switchPlanView, setPlanYear } from '../../state/actions/planView';
import { selectMeasures } from '../../state/selectors/plan';
import { useAct, useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { KnownPlansSwitch } from './KnownPlans';
import { PenReadout } from './PenReadout';
import { PlanTools } from './PlanTools';
import { usePlanYears } from './usePlanYears';

/** What lies over the map while measures are planned: the tools, the year, and whose measures are shown. */
export function PlanOverMap({ commands }: { commands: RefObject<DrawingCommands | null> }) {
  return (
    <>
      {/* At the left edge, under the title: the tools of the chosen target. */}
      <div className="plan-tools-place">
        <PlanTools commands={commands} />
      </div>
      <PenReadout />
      <section className="plan-over-map">
        <YearSlider />
        <AllTargets />
        <KnownPlansSwitch />
      </section>
    </>
  );
}

/** The 31 December that the plan is shown at, from the year of the reference date to that of the deadline. */
function YearSlider() {
  const t = useTranslate();
  const act = useAct();
  const offered = usePlanYears();
  if (!offered) return null;
  const { from, to, shown } = offered;
  return (
    <label className="plan-year">
      <span>
        {t('planPage.stateOn')} <strong>{t('planPage.endOf', { year: String(shown) })}</strong>
      </span>
      <input
        type="range"
        min={from}
        max={to}
        value={shown}
        aria-valuetext={t('planPage.endOf', { year: String(shown) })}
        onChange={({ target }) => {
          act(setPlanYear, Number(target.value));
        }}
        // Also the year on which it stands already: what is drawn next is for the year that was pointed at.
        onClick={({ currentTarget }) => {
          act(setPlanYear, Number(currentTarget.value));
        }}
      />
      <span className="plan-year-ends muted" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </span>
    </label>
  );
}

/** Whether list and map show the measures of all targets; the legend then says which sign is whose. */
function AllTargets() {
  const t = useTranslate();
  const act = useAct();
  const all = useApp((state) => state.allTargetsShown);
  const hasMeasures = useApp((state) => selectMeasures(state).length > 0);
  if (!hasMeasures) return null;
  return (
    <label className="plan-switch">
      <input
        type="checkbox"
        checked={all}
        onChange={() => {
          act(switchPlanView, { allTargetsShown: !all });
        }}
      />
      {t('planPage.allTargets')}
    </label>
  );
}
