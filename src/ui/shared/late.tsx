import { lazy, memo, Suspense, useEffect, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { LateCodeError, loadLate } from '../../io/lateCode';
import { saveProjectNow } from '../../state/actions/project';
import { useAct, useApp } from '../../state/store/AppContext';
import { useTranslate } from './useTranslate';

interface LateProps {
  /**
   * For what opens over the page: called when the reader does without it. The message then is a dialog as well;
   * elsewhere it stands in the place of the part that is missing.
   */
  onGiveUp?: () => void;
}

/**
 * A component whose code comes when it is first shown. When that fails, or the component itself does, a message with a
 * retry stands in its place and the rest of the page stays as it is. React remembers what a lazy component came to,
 * so every retry makes a new one.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & LateProps> {
  const fresh = () => lazy(async () => ({ default: await loadLate(load) }));
  const newest = { component: fresh() };
  return memo(function Late({ onGiveUp, ...props }: Props & LateProps) {
    const [Shown, setShown] = useState(() => newest.component);
    return (
      <ErrorBoundary
        onError={() => {
          newest.component = fresh();
        }}
        onReset={() => {
          setShown(() => newest.component);
        }}
        fallbackRender={({ error, resetErrorBoundary }) => (
          <LateNote error={error} onRetry={resetErrorBoundary} {...(onGiveUp && { onGiveUp })} />
        )}
      >
        <Suspense fallback={null}>
          <Shown {...(props as Props)} />
        </Suspense>
      </ErrorBoundary>
    );
  });
}

interface LateNoteProps extends LateProps {
  error: unknown;
  onRetry: () => void;
}

function LateNote({ error, onRetry, onGiveUp }: LateNoteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // The browser's own: the dialogs of the page come as late code themselves.
    dialog.current?.showModal();
  }, []);
  const words = <LateWords error={error} onRetry={onRetry} {...(onGiveUp && { onGiveUp })} />;
  if (!onGiveUp) {
    return (
      <div className="late-note" role="alert">
        {words}
      </div>
    );
  }
  return (
    <dialog ref={dialog} className="late-note" aria-labelledby="late-title" onClose={onGiveUp}>
      {words}
    </dialog>
  );
}

function LateWords({ error, onRetry, onGiveUp }: LateNoteProps) {
  const t = useTranslate();
  const act = useAct();
  const hasWork = useApp((state) => state.records.size > 0);
  const missing = error instanceof LateCodeError;
  return (
    <>
      <p id="late-title" className="late-title">
        {t(missing ? 'late.title' : 'crash.title')}
      </p>
      <p>{t(missing ? 'late.help' : 'late.crashHelp')}</p>
      <div className="late-actions">
        <button type="button" className="button-primary" onClick={onRetry}>
          {t('load.retry')}
        </button>
        {hasWork && (
          <button
            type="button"
            className="button-quiet"
            onClick={() => {
              act(saveProjectNow, null);
            }}
          >
            {t('project.save')}
          </button>
        )}
        <button
          type="button"
          className="button-quiet"
          onClick={() => {
            location.reload();
          }}
        >
          {t('late.reload')}
        </button>
        {onGiveUp && (
          <button type="button" className="button-quiet" onClick={onGiveUp}>
            {t('late.giveUp')}
          </button>
        )}
      </div>
    </>
  );
}
