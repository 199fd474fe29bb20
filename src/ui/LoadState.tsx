import { problemText } from '../i18n/translate';
import { reload, removeExampleData, restoreExampleData } from '../state/actions/view';
import { useAct, useApp } from '../state/store/AppContext';
import { useTranslate } from './shared/useTranslate';
import { isDone, selectShownLayers, selectTargetSources } from '../state/selectors/targetSources';
import { selectTargetsInForce } from '../state/selectors/targets';

/** The screen while the first figures come, or when they do not. */
export function LoadState() {
  const t = useTranslate();
  const act = useAct();
  const phase = useApp((state) => state.phase);
  const problem = useApp((state) => state.problem);
  const language = useApp((state) => state.language);
  if (phase === 'ready' || phase === 'listed') return null;
  return (
    <main className="load-state">
      <div role="status">
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
    </main>
  );
}

/** How many measure layers are counted, while some are not. */
export function LayerProgress() {
  const t = useTranslate();
  const total = useApp((state) => selectShownLayers(state).length);
  const done = useApp((state) => selectShownLayers(state).filter(isDone).length);
  const ready = useApp((state) => state.phase === 'ready');
  if (!ready || done === total) return null;
  return (
    <div className="layer-progress">
      <progress value={done} max={total} aria-label={t('load.layers', { done, total })} />
      <span className="muted">{t('load.layers', { done, total })}</span>
    </div>
  );
}

/** Says that invented data is on the screen, and takes it away in one click. */
export function ExampleDataBar() {
  const t = useTranslate();
  const act = useAct();
  const count = useApp((state) => {
    const sources = selectTargetSources(state);
    return selectTargetsInForce(state).filter(({ target }) => sources[target.id].synthetic).length;
  });
  const removed = useApp(
    (state) => state.exampleDataRemoved && state.layers.some(({ synthetic }) => synthetic),
  );
  // Of a target of which a layer of one's own is open nothing invented is on the screen.
  if (count === 0 && !removed) return null;
  const action = removed ? restoreExampleData : removeExampleData;
  return (
    <p className="example-bar">
      {t(removed ? 'layers.retired' : 'example.banner', { count })}{' '}
      <button
        type="button"
        className="link"
        onClick={() => {
          act(action, null);
        }}
      >
        {t(action.label)}
      </button>
    </p>
  );
}
