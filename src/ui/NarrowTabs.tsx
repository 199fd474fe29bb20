import { showTab } from '../state/actions/view';
import { useAct, useApp } from '../state/store/AppContext';
import { selectShownPage } from '../state/selectors/subject';
import { useMedia } from './shared/useMedia';
import { useTranslate } from './shared/useTranslate';

const TABS = ['map', 'table', 'targets'] as const;

/** On a narrow screen the map, the table and the targets take turns, in the plan as well. */
export function NarrowTabs() {
  const t = useTranslate();
  const act = useAct();
  const onPlan = useApp((state) => state.page === 'plan');
  const comparing = useApp((state) => onPlan && state.comparing);
  const shown = useApp((state) =>
    !comparing && (onPlan || selectShownPage(state) === 'map') ? state.tab : null,
  );
  return (
    <nav className="narrow-tabs" aria-label={t('tab.label')}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-current={shown === tab ? 'page' : undefined}
          onClick={() => {
            act(showTab, tab);
          }}
        >
          {t(onPlan ? `tab.plan.${tab}` : `tab.${tab}`)}
        </button>
      ))}
    </nav>
  );
}

/** True where map, table and targets do not fit side by side and become tabs. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 860px)');
}
