import { openPage } from '../../state/actions/view';
import { useAct, useApp } from '../../state/AppContext';
import { useTranslate } from '../shared/useTranslate';

/** How many areas wait to be compared, and the way to them; nothing while there are none. */
export function CompareCount() {
  const t = useTranslate();
  const act = useAct();
  const count = useApp((state) => state.compared.length);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="link compare-count"
      onClick={() => {
        act(openPage, 'compare');
      }}
    >
      {t('compare.openPage', { count })}
    </button>
  );
}
