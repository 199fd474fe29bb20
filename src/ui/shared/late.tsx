import { lazy, memo, Suspense, use, useEffect, useRef, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { hasTexts } from '../../i18n/translate';
import type { Language, TextParts } from '../../i18n/translate';
import { LateCodeError, loadLate } from '../../io/lateCode';
import { loadTexts } from '../../io/lateTexts';
import { useApp } from '../../state/store/AppContext';
import { SaveWork } from './SaveWork';
import { useTranslate } from './useTranslate';

export interface LateProps {
  /**
   * For what opens over the page: called when the reader does without it. The message then is a dialog as well;
   * elsewhere it stands in the place of the part that is missing.
   */
  onGiveUp?: () => void;
  /** For what is a page by itself: the message is then what the page is headed by, and what the skip link leads to. */
  isPage?: true;
}

/** One try to get a late component: React remembers what a promise came to, so every retry makes new ones. */
interface Try<Props> {
  Shown: ComponentType<Props>;
  /** Fetch its code and the texts of a language, at the same time. */
  fetch(language: Language): Promise<void>;
}

function tryOf<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  part: keyof TextParts,
): Try<Props> {
  let code: Promise<ComponentType<Props>> | null = null;
  const loadCode = () => (code ??= loadLate(load));
  const texts = new Map<Language, Promise<void>>();
  return {
    Shown: lazy(async () => ({ default: await loadCode() })),
    fetch(language) {
      const coming = texts.get(language) ?? loadTexts(language, [part]);
      texts.set(language, coming);
      // What it comes to is told where it is shown.
      void loadCode().catch(() => undefined);
      return coming;
    },
  };
}

/**
 * A component whose code comes when it is first shown, and its texts with it. When that fails, or the component itself does, a
 * message with a retry stands in its place and the rest of the page stays as it is.
 * @param texts `first` for what the first view shows: all its texts are there from the start.
 * @param waits leaves the line to what the first numbers come from, and comes when these are there
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  texts: keyof TextParts = 'late',
  waits = false,
): ComponentType<Props & LateProps> {
  const newest = { try: tryOf(load, texts) };
  return memo(function Late({ onGiveUp, isPage, ...props }: Props & LateProps) {
    const [{ Shown, fetch }, setTry] = useState(newest.try);
    const mayCome = useApp((state) => !waits || state.lineIsFree);
    if (!mayCome) return null;
    return (
      <ErrorBoundary
        onError={() => {
          newest.try = tryOf(load, texts);
        }}
        onReset={() => {
          setTry(newest.try);
        }}
        fallbackRender={({ error, resetErrorBoundary }) => (
          <LateNote
            error={error}
            onRetry={resetErrorBoundary}
            {...(onGiveUp && { onGiveUp })}
            {...(isPage && { isPage })}
          />
        )}
      >
        <Suspense fallback={null}>
          <WithTexts part={texts} fetch={fetch}>
            <Shown {...(props as Props)} />
          </WithTexts>
        </Suspense>
      </ErrorBoundary>
    );
  });
}

interface WithTextsProps {
  part: keyof TextParts;
  fetch: (language: Language) => Promise<void>;
  children: ReactNode;
}

/** Shows nothing before it can speak the language that the page has now. */
function WithTexts({ part, fetch, children }: WithTextsProps) {
  const language = useApp((state) => state.language);
  if (!hasTexts(language, part)) use(fetch(language));
  return children;
}

interface LateNoteProps extends LateProps {
  error: unknown;
  onRetry: () => void;
}

function LateNote({ onGiveUp, ...said }: LateNoteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // The browser's own: the dialogs of the page come as late code themselves.
    dialog.current?.showModal();
  }, []);
  const words = <LateWords {...said} {...(onGiveUp && { onGiveUp })} />;
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

function LateWords({ error, onRetry, onGiveUp, isPage }: LateNoteProps) {
  const t = useTranslate();
  const missing = error instanceof LateCodeError;
  const title = t(missing ? 'late.title' : 'crash.title');
  return (
    <>
      {isPage ? (
        <h1 id="page-heading" className="late-title" tabIndex={-1}>
          {title}
        </h1>
      ) : (
        <p id="late-title" className="late-title">
          {title}
        </p>
      )}
      <p>{t(missing ? 'late.help' : 'late.crashHelp')}</p>
      <div className="late-actions">
        <button type="button" className="button-primary" onClick={onRetry}>
          {t('load.retry')}
        </button>
        <SaveWork />
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
