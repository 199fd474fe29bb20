import { undo } from '../../state/actions/history';
import { useAct, useApp } from '../../state/AppContext';
import type { Step } from '../../state/history/history';
import { useTranslate } from '../shared/useTranslate';

/** A button that takes a step back, as long as nothing was done after it. */
export function UndoStep({ step }: { step: Step }) {
  const t = useTranslate();
  const act = useAct();
  const isNewest = useApp(({ past }) => past.at(-1) === step);
  if (!isNewest) return null;
  return (
    <button
      type="button"
      className="notice-undo"
      onClick={() => {
        act(undo, null);
      }}
    >
      {t('history.undo')}
    </button>
  );
}
