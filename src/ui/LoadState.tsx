import { problemText } from '../i18n/translate';
import { reload, removeExampleData, restoreExampleData } from '../state/actions/view';
import { useAct, useApp } from '../state/store/AppContext';
import { useLongWait } from './shared/useLongWait';
import { useTranslate } from './shared/useTranslate';
import { selectAwaitsGrid } from '../state/selectors/estimates';
import { isDone, selectShownLayers, selectTargetSources } from '../state/selectors/targetSources';
import { selectTargetsInForce } from '../state/selectors/targets';

/** The screen while the first figures come, or when they do not. */
export function LoadState() {
  const t = useTranslate();
  const act = useAct();
  const phase = useApp((state) => state.phase);
  const problem = useApp((state) => state.problem);
  const language = useApp((state) => state.language);
  const levels = useApp((state) => state.levels);
  if (phase === 'ready' || phase === 'listed') return null;
  return (
    <main className="load-state">
      <div role="status">
        {phase === 'loading' ? (
          <>
            <p>{t('load.title')}</p>
            <SlowNote progress={levels} />
          </>
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

/** In the place of the map, while the first numbers come before it. */
export function MapComing() {
  const t = useTranslate();
  const levels = useApp((state) => state.levels);
  if (useApp((state) => state.lineIsFree)) return null;
  return (
    <div className="map-coming" role="status">
      <p>{t('load.title')}</p>
      <SlowNote progress={levels} />
    </div>
  );
}

/** Says that a server or worker lets nothing be heard, whichever it is: one message for all that waits on it. */
function SlowNote({ progress }: { progress: object }) {
  const t = useTranslate();
  if (!useLongWait(progress)) return null;
  return (
    <p>
      {t('load.slow')}{' '}
      <button
        type="button"
        className="link"
        onClick={() => {
          location.reload();
        }}
      >
        {t('late.reload')}
      </button>
    </p>
  );
}

/** How many measure layers are counted, while some are not; and when what is estimated waits for long. */
export function LayerProgress() {
  const t = useTranslate();
  const total = useApp((state) => selectShownLayers(state).length);
  const done = useApp((state) => selectShownLayers(state).filter(isDone).length);
  const ready = useApp((state) => state.phase === 'ready');
  const layers = useApp(selectShownLayers);
  const levels = useApp((state) => state.levels);
  const awaitsGrid = useApp(selectAwaitsGrid);
  if (!ready) return null;
  if (done === total) return awaitsGrid && <SlowNote progress={levels} />;
  return (
    <div className="layer-progress">
      <progress value={done} max={total} aria-label={t('load.layers', { done, total })} />
      <span className="muted">{t('load.layers', { done, total })}</span>
      <SlowNote progress={layers} />
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
