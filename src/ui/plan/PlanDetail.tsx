import { MEASURE_STATUSES } from '../../domain/measures/measureAttributes';
import { problemText } from '../../i18n/translate';
import { switchPlanView, togglePlanStatus } from '../../state/actions/planView';
import { selectSubjectInPlan } from '../../state/selectors/planInSight';
import { selectSubject } from '../../state/selectors/subject';
import { selectShownTarget } from '../../state/selectors/targets';
import { useAct, useApp } from '../../state/store/AppContext';
import { EditTargetButton } from '../targetChanges/EditTargetButton';
import { DetailPanel } from '../shared/DetailPanel';
import { EstimateLabel, PlanLabels, SourceLabels } from '../shared/Labels';
import { useSubjectName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { AfterPlanFigures, AfterPlanHeadline } from './AfterPlan';
import { KnownPlans } from './KnownPlans';
import { MeasureForm } from './MeasureForm';
import { PlanChart } from './PlanChart';
import { PlanCosts } from './PlanCosts';
import { UndividedMeasures } from './UndividedMeasures';

/** The chosen target in the chosen area after the plan: what is left, its course, the chosen measure, what it costs. */
export function PlanDetail() {
  const language = useApp((state) => state.language);
  const subject = useApp(selectSubject);
  const held = useApp(selectShownTarget);
  const planned = useApp((state) => selectSubjectInPlan(state, selectShownTarget(state).key));
  const problem = useApp((state) => state.planProblem);
  const name = useSubjectName();
  if (!subject || !planned) return null;
  const { record } = planned;
  return (
    <DetailPanel headingId="plan-heading" target={held} className="plan-detail">
      <p className="muted">
        <SourceLabels target={held} record={record} /> <EstimateLabel record={record} />{' '}
        <PlanLabels target={held} />
      </p>
      {problem && <p className="problem">{problemText(language, problem)}</p>}
      <AfterPlanHeadline planned={planned} name={name} />
      <PointsSwitch isAsked={planned.base.inPoints} />
      <PlanChart planned={planned} />
      <MeasureForm />
      <AfterPlanFigures planned={planned} editNorm={<EditTargetButton target={held} />} />
      <UndividedMeasures />
      <StatusSwitch />
      <KnownPlans />
      <PlanCosts />
    </DetailPanel>
  );
}

/** Whether realised points that nobody weighed count as one equivalent each; asked only where they are. */
function PointsSwitch({ isAsked }: { isAsked: boolean }) {
  const t = useTranslate();
  const act = useAct();
  const checked = useApp((state) => state.pointsAreCpe);
  if (!isAsked) return null;
  return (
    <label className="plan-switch">
      <input
        type="checkbox"
        checked={checked}
        onChange={() => {
          act(switchPlanView, { pointsAreCpe: !checked });
        }}
      />
      {t('planPage.countAsCpe')}
    </label>
  );
}

/** Which measures count in the plan, by their status. */
function StatusSwitch() {
  const t = useTranslate();
  const act = useAct();
  const counting = useApp((state) => state.planStatuses);
  return (
    <fieldset className="plan-section plan-statuses">
      <legend>{t('planPage.statuses')}</legend>
      {MEASURE_STATUSES.map((status) => (
        <label key={status}>
          <input
            type="checkbox"
            checked={counting.has(status)}
            onChange={() => {
              act(togglePlanStatus, status);
            }}
          />
          {t(`words.meaning.${status}`)}
        </label>
      ))}
    </fieldset>
  );
}
