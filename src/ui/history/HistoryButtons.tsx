import { undo, redo } from '../../state/actions/history';
import { useAct, useApp, useEnabled } from '../../state/AppContext';
import type { Step } from '../../state/history/history';
import { useTranslate } from '../shared/useTranslate';
import { stepText } from '../../i18n/stepText';

const MOVES = [
  { action: undo, sign: '↶', text: 'history.undo', what: 'history.undoWhat' },
  { action: redo, sign: '↷', text: 'history.redo', what: 'history.redoWhat' },
] as const;

/** Take back and do again, each saying what; and whether the work is on this device. */
export function HistoryButtons() {
  const t = useTranslate();
  const hasWork = useApp(({ records, past, future }) => records.size + past.length + future.length > 0);
  const keeping = useApp((state) => state.keeping);
  const follows = useApp((state) => state.follows);
  if (!hasWork) return null;
  return (
    <div className="history" role="group" aria-label={t('history.undo')}>
      {MOVES.map((move) => (
        <HistoryButton key={move.text} {...move} />
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

function HistoryButton({ action, sign, text, what }: (typeof MOVES)[number]) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const enabled = useEnabled(action);
  const step = useApp(({ past, future }) => (action === undo ? past : future).at(-1) ?? null);
  const label = step ? t(what, { what: stepText(language, step.label) }) : t(text);
  return (
    <button
      type="button"
      className="icon-button"
      disabled={!enabled}
      aria-label={label}
      title={label}
      onClick={() => {
        act(action, null);
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

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
