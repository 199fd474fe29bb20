import { useApp } from '../state/AppContext';
import { selectShownLayers } from '../state/selectors/shownLayers';
import { useTranslate } from './shared/useTranslate';

/** How many measure layers are counted, while some are not. */
export function LayerProgress() {
  const t = useTranslate();
  const total = useApp((state) => selectShownLayers(state).length);
  const done = useApp(
    (state) =>
      selectShownLayers(state).filter(({ status }) => status === 'ready' || status === 'failed').length,
  );
  const ready = useApp((state) => state.phase === 'ready');
  if (!ready || done === total) return null;
  return (
    <div className="layer-progress">
      <progress value={done} max={total} aria-label={t('load.layers', { done, total })} />
      <span className="muted">{t('load.layers', { done, total })}</span>
    </div>
  );
}
