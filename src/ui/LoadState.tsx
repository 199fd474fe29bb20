import { problemText } from '../i18n/translate';
import { reload, removeExampleData, restoreExampleData } from '../state/actions/view';
import { useApp } from '../state/store/AppContext';
import { ActionButton } from './shared/ActionButton';
import { SlowNote } from './shared/SlowNote';
import { useTranslate } from './shared/useTranslate';
import { selectAwaitsGrid } from '../state/selectors/estimates';
import { isDone, selectShownLayers, selectTargetSources } from '../state/selectors/targetSources';
import { selectTargetsInForce } from '../state/selectors/targets';

/** The screen while the first figures come, or when they do not. */
export function LoadState({ hasPage }: { hasPage: boolean }) {
  const t = useTranslate();
  const phase = useApp((state) => state.phase);
  const problem = useApp((state) => state.problem);
  const language = useApp((state) => state.language);
  const levels = useApp((state) => state.levels);
  if (hasPage) return null;
  return (
    <main className="load-state">
      <div role="status">
        {phase !== 'failed' ? (
          <>
            <p>{t('load.title')}</p>
            <SlowNote progress={levels} />
          </>
        ) : (
          <>
            <h2>{t('load.failedTitle')}</h2>
            {problem && <p className="problem">{problemText(language, problem)}</p>}
            <ActionButton className="button-primary" action={reload} input={null} />
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

/** Says, where the map or the table is, that layers or the grid let nothing be heard. */
export function SilentLayers({ isMapShown }: { isMapShown: boolean }) {
  const phase = useApp((state) => state.phase);
  const layers = useApp(selectShownLayers);
  const levels = useApp((state) => state.levels);
  const awaitsGrid = useApp(selectAwaitsGrid);
  const isMapFree = useApp((state) => state.lineIsFree);
  const counting = !layers.every(isDone);
  // Before that the place of the map says it.
  const isAwaited = phase === 'ready' ? counting || awaitsGrid : !isMapShown && !isMapFree;
  return (
    <div className="silent-layers" role="status">
      {isAwaited && <SlowNote progress={phase === 'ready' && counting ? layers : levels} />}
    </div>
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
      <ActionButton className="link" action={action} input={null} />
    </p>
  );
}
