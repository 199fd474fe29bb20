import { useState } from 'react';
import { selectMeasures } from '../../state/selectors/plan';
import { useActionContext, useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { CoverageTable } from '../table/CoverageTable';
import { MeasureTable } from './MeasureTable';

const TABLES = ['areas', 'measures'] as const;

/** Below the map: the areas with what the plan does to them, or the measures of the plan. */
export function PlanTable() {
  const t = useTranslate();
  const { store } = useActionContext();
  // Who comes to chosen measures, from a comparison, sees them.
  const [shown, setShown] = useState<(typeof TABLES)[number]>(
    store.getState().chosenMeasures.size > 0 ? 'measures' : 'areas',
  );
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
