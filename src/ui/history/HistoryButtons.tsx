import { undo, redo } from '../../state/actions/history';
import { isNewest } from '../../state/history/history';
import { ariaKeys, keysText } from '../../state/store/action';
import { useApp, useEnabled } from '../../state/store/AppContext';
import type { Step } from '../../state/store/records';
import { ActionButton } from '../shared/ActionButton';
import { useTranslate } from '../shared/useTranslate';
import { stepText } from '../../i18n/stepText';

const MOVES = [
  { action: undo, sign: '↶', what: 'history.undoWhat' },
  { action: redo, sign: '↷', what: 'history.redoWhat' },
] as const;

/** Take back and do again, each saying what; and whether the work is on this device. */
export function HistoryButtons() {
  const t = useTranslate();
  const hasWork = useApp(({ records, past, future }) => records.size + past.length + future.length > 0);
  const keeping = useApp((state) => state.keeping);
  const follows = useApp((state) => state.follows);
  if (!hasWork) return null;
  return (
    <div className="history" role="group" aria-label={t(undo.label)}>
      {MOVES.map((move) => (
        <HistoryButton key={move.what} {...move} />
      ))}
      <span className={keeping === 'kept' || keeping === 'writing' ? 'keeping muted' : 'keeping problem'}>
        {t(`keeping.${keeping}`)}
        {follows && keeping === 'kept' && (
          <span className="follows" title={t('keeping.followsHelp')}>
            {t('keeping.follows')}
          </span>
        )}
      </span>
    </div>
  );
}

function HistoryButton({ action, sign, what }: (typeof MOVES)[number]) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const enabled = useEnabled(action);
  const step = useApp(({ past, future }) => (action === undo ? past : future).at(-1) ?? null);
  const label = step ? t(what, { what: stepText(language, step.label) }) : t(action.label);
  return (
    <ActionButton
      className="icon-button"
      disabled={!enabled}
      aria-label={label}
      aria-keyshortcuts={ariaKeys(action)}
      title={`${label} (${keysText(action)})`}
      action={action}
      input={null}
    >
      <span aria-hidden="true">{sign}</span>
    </ActionButton>
  );
}

/** A button that takes a step back, as long as nothing was done after it. */
export function UndoStep({ step }: { step: Step }) {
  const canUndo = useApp((state) => isNewest(state, step));
  if (!canUndo) return null;
  return <ActionButton className="notice-undo" action={undo} input={null} />;
}
