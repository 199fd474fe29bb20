import { saveProjectNow } from '../../state/actions/project';
import { useApp } from '../../state/store/AppContext';
import { ActionButton } from './ActionButton';
import { useTranslate } from './useTranslate';

/** Beside a message that something failed: the work as a file at once, where there is any. */
export function SaveWork() {
  const t = useTranslate();
  const hasWork = useApp((state) => state.records.size > 0);
  if (!hasWork) return null;
  return (
    <ActionButton className="button-quiet" action={saveProjectNow} input={null}>
      {t('project.save')}
    </ActionButton>
  );
}
