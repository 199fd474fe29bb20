import { useState } from 'react';
import { switchPlanView } from '../../state/actions/planView';
import { selectMeasures } from '../../state/selectors/plan';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { CoverageTable } from '../table/CoverageTable';
import { MeasureTable } from './MeasureTable';

const TABLES = ['areas', 'measures'] as const;

/** Below the map: the areas with what the plan does to them, or the measures of the plan. */
export function PlanTable() {
  const t = useTranslate();
  const act = useAct();
  const { store } = useActionContext();
  // Who comes to chosen measures, from a comparison, sees them.
  const [atFirst] = useState(store.getState().chosenMeasures.size > 0);
  const isListed = useApp(({ measuresListed }) => measuresListed ?? atFirst);
  const shown: (typeof TABLES)[number] = isListed ? 'measures' : 'areas';
  const setShown = (table: (typeof TABLES)[number]) => {
    act(switchPlanView, { measuresListed: table === 'measures' });
  };
  const count = useApp((state) => selectMeasures(state).length);
  return (
    <div className="plan-table">
      <div className="plan-tabs" role="tablist" aria-label={t('planPage.tables')}>
        {TABLES.map((table) => (
          <button
            key={table}
            id={`plan-tab-${table}`}
            type="button"
            role="tab"
            aria-selected={table === shown}
            aria-controls="plan-tab-panel"
            tabIndex={table === shown ? 0 : -1}
            onClick={() => {
              setShown(table);
            }}
            onKeyDown={({ key, currentTarget }) => {
              if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
              setShown(table === 'areas' ? 'measures' : 'areas');
              const other = currentTarget.nextElementSibling ?? currentTarget.previousElementSibling;
              if (other instanceof HTMLElement) other.focus();
            }}
          >
            {t(`planPage.table.${table}`, { count })}
          </button>
        ))}
      </div>
      <div
        className="plan-tab-panel"
        id="plan-tab-panel"
        role="tabpanel"
        aria-labelledby={`plan-tab-${shown}`}
      >
        {shown === 'areas' ? <CoverageTable /> : <MeasureTable />}
      </div>
    </div>
  );
}
