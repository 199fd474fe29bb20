import { problemText } from '../i18n/translate';
import { reload } from '../state/actions/settings';
import { useAct, useApp } from '../state/AppContext';
import { useTranslate } from './shared/useTranslate';

/** The screen while the first figures come, or when they do not. */
export function LoadState() {
  const t = useTranslate();
  const act = useAct();
  const phase = useApp((state) => state.phase);
  const problem = useApp((state) => state.problem);
  const language = useApp((state) => state.language);
  if (phase === 'ready') return null;
  return (
    <div className="load-state" role="status">
      {phase === 'loading' ? (
        <p>{t('load.title')}</p>
      ) : (
        <>
          <h2>{t('load.failedTitle')}</h2>
          {problem && <p className="problem">{problemText(language, problem)}</p>}
          <button
            type="button"
            className="button-primary"
            onClick={() => {
              act(reload, null);
            }}
          >
            {t(reload.label)}
          </button>
        </>
      )}
    </div>
  );
}
