import { openPage } from '../../state/actions/view';
import { selectShownPage } from '../../state/selectors/subject';
import { useAct, useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';

/** The views of what is on the screen, in their order. */
const VIEWS = ['map', 'overview', 'plan'] as const;

/** See how it stands on the map or over all targets, or plan measures. */
export function ViewSwitch() {
  const t = useTranslate();
  const act = useAct();
  const page = useApp(selectShownPage);
  return (
    <div className="segments views">
      <div className="segments-choices" role="radiogroup" aria-label={t('view.label')}>
        {VIEWS.map((view) => (
          <label key={view}>
            <input
              type="radio"
              name="view"
              checked={page === view}
              onChange={() => {
                act(openPage, view);
              }}
            />
            <span>{t(`view.${view}`)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
