import { saveProjectNow } from '../../state/actions/project';
import { useAct, useApp } from '../../state/store/AppContext';
import { useTranslate } from './useTranslate';

/** Beside a message that something failed: the work as a file at once, where there is any. */
export function SaveWork() {
  const t = useTranslate();
  const act = useAct();
  const hasWork = useApp((state) => state.records.size > 0);
  if (!hasWork) return null;
  return (
    <button
      type="button"
      className="button-quiet"
      onClick={() => {
        act(saveProjectNow, null);
      }}
    >
      {t('project.save')}
    </button>
  );
}
