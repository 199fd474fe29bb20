import '../styles/comparison.css';
import { useEffect, useRef, useState } from 'react';
import { totalCost } from '../../domain/plan/cost';
import type { Scenario } from '../../domain/plan/scenario';
import { totalCostText } from '../../i18n/planMeasureText';
import { compareScenarios, setPlanYear } from '../../state/actions/planView';
import { selectMeasureRowsOf } from '../../state/selectors/measureRows';
import {
  isPlanPending,
  MOST_COMPARED_SCENARIOS,
  selectComparedScenarios,
  selectMeasuresOf,
  selectScenarios,
} from '../../state/selectors/plan';
import { selectPlanYear } from '../../state/selectors/planInSight';
import { useAct, useApp } from '../../state/store/AppContext';
import { ActionButton } from '../shared/ActionButton';
import { late } from '../shared/late';
import { useSubjectName } from '../shared/names';
import { ScenarioMark } from '../shared/ScenarioMark';
import { SegmentChoice } from '../shared/SegmentChoice';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';
import { ComparisonByArea, ComparisonByTarget } from './ComparisonTable';
import { ComparedDifferences } from './ComparedDifferences';
import { usePlanYears } from './usePlanYears';

const ComparedMaps = late(async () => (await import('./ComparedMaps')).ComparedMaps);
const VIEWS = ['targets', 'areas', 'differences', 'maps'] as const;

/** Two to four plans beside each other: what each closes of every gap, by when and at what cost, and what differs between them. */
export function PlanComparison() {
  const t = useTranslate();
  const scenarios = useApp(selectComparedScenarios);
  const subject = useSubjectName();
  const year = useApp(selectPlanYear);
  const [view, setView] = useState<(typeof VIEWS)[number]>('targets');
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here, or took a plan out, is gone: the focus must not fall out of the page.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [scenarios.length]);
  return (
    <article className="comparison" aria-labelledby="page-heading">
      <header>
        <ActionButton className="button-plain" action={compareScenarios} input={null}>
          ← {t('scenarios.back')}
        </ActionButton>
        <h1 id="page-heading" ref={heading} tabIndex={-1}>
          {t('scenarios.compare')}
        </h1>
        <p className="muted">{t('scenarios.intro', { area: subject, year: String(year) })}</p>
      </header>
      <ul className="comparison-plans">
        {scenarios.map((scenario) => (
          <ComparedPlan key={scenario.id} scenario={scenario} />
        ))}
      </ul>
      <div className="comparison-settings">
        <SegmentChoice
          className="comparison-views"
          label={t('scenarios.views')}
          value={view}
          choices={VIEWS.map((value) => ({ value, text: t(`scenarios.view.${value}`) }))}
          onChoose={setView}
        />
        <YearChoice />
        <AddPlan />
      </div>
      {scenarios.length < 2 && <p>{t('scenarios.one')}</p>}
      {view === 'targets' && <ComparisonByTarget scenarios={scenarios} />}
      {view === 'areas' && <ComparisonByArea scenarios={scenarios} />}
      {view === 'differences' && scenarios.length > 1 && <ComparedDifferences scenarios={scenarios} />}
      {view === 'maps' && scenarios.length > 1 && <ComparedMaps scenarios={scenarios} />}
      {(view === 'targets' || view === 'areas') && (
        <p className="muted comparison-help">{t('scenarios.help', { year: String(year) })}</p>
      )}
    </article>
  );
}

/** One of the plans: who made it, how much it has and costs in all, and the way out of the comparison. */
function ComparedPlan({ scenario }: { scenario: Scenario }) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const { id, name, author, colour } = scenario;
  const rows = useApp((state) => selectMeasureRowsOf(state, id));
  const statuses = useApp((state) => state.planStatuses);
  const count = useApp((state) => selectMeasuresOf(state, id).length);
  const pending = useApp((state) => isPlanPending(state, id));
  const others = useApp(selectComparedScenarios).filter((one) => one.id !== id);
  const cost = totalCostText(language, totalCost(rows.filter(({ measure }) => statuses.has(measure.status))));
  return (
    <li>
      <span className="comparison-name">
        <ScenarioMark colour={colour} /> <strong>{name}</strong>
        {author !== '' && <span className="muted">{author}</span>}
      </span>
      <span className="muted">
        {t('planPage.measures', { count })}
        {pending ? ` · ${t('scenarios.counting')}` : cost !== null && ` · ${cost}`}
      </span>
      <button
        type="button"
        className="button-icon"
        aria-label={t('scenarios.leaveOut', { plan: name })}
        onClick={() => {
          act(
            compareScenarios,
            others.map((one) => one.id),
          );
        }}
      >
        ×
      </button>
    </li>
  );
}

/** Another plan beside those that are compared, while there is room and another one. */
function AddPlan() {
  const t = useTranslate();
  const act = useAct();
  const compared = useApp(selectComparedScenarios);
  const others = useApp(selectScenarios).filter((one) => !one.archived && !compared.includes(one));
  if (others.length === 0 || compared.length >= MOST_COMPARED_SCENARIOS) return null;
  return (
    <SelectField
      label={t('scenarios.add')}
      inline
      value=""
      choices={[
        { value: '', text: t('scenarios.addChoose') },
        ...others.map(({ id, name }) => ({ value: id, text: name })),
      ]}
      onChoose={(id) => {
        if (id !== '') act(compareScenarios, [...compared.map((one) => one.id), id]);
      }}
    />
  );
}

/** The 31 December at which the plans are compared. */
function YearChoice() {
  const t = useTranslate();
  const act = useAct();
  const offered = usePlanYears();
  if (!offered) return null;
  const { from, to, shown } = offered;
  const years = Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  return (
    <SelectField
      label={t('scenarios.year')}
      inline
      value={String(shown)}
      choices={years.map((value) => ({ value, text: value }))}
      onChoose={(chosen) => {
        act(setPlanYear, Number(chosen) === to ? null : Number(chosen));
      }}
    />
  );
}
