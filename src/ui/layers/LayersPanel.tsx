import '../styles/layers.css';
import { useEffect, useRef } from 'react';
import { TARGET_IDS } from '../../domain/targets/target';
import { showLayers } from '../../state/actions/layerList';
import { setBasemap } from '../../state/actions/view';
import { useAct, useApp } from '../../state/store/AppContext';
import { inOrder } from '../../state/selectors/layerList';
import { selectJoinedFigures } from '../../state/selectors/ownFigures';
import { selectShownLayers, selectTargetSources } from '../../state/selectors/targetSources';
import { selectShownTarget } from '../../state/selectors/targets';
import { openLevels, selectOwnLayers } from '../../state/selectors/work';
import { BASEMAPS } from '../../state/store/view';
import { OWN_AREAS_LEVEL } from '../../state/store/work';
import { ActionButton } from '../shared/ActionButton';
import { useTargetName } from '../shared/names';
import { useEscape } from '../shared/useEscape';
import { useIntoView } from '../shared/useIntoView';
import { useTranslate } from '../shared/useTranslate';
import { AreasItem, FiguresItem, MeasureItem } from './LayerItems';
import { MissingLayers } from './MissingLayers';

/** All layers: those of the target on the screen, of other targets, of areas, those that are missing, and the background. */
export function LayersPanel() {
  const t = useTranslate();
  const act = useAct();
  const nameOf = useTargetName();
  const shown = useApp(selectShownTarget);
  const sources = useApp((state) => selectTargetSources(state)[shown.target.id]);
  const all = useApp(selectShownLayers);
  const own = useApp(selectOwnLayers);
  const levels = useApp((state) => state.levels);
  const figures = useApp(selectJoinedFigures);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const panel = useIntoView();
  useEscape(panel, () => {
    act(showLayers, false);
  });
  const others = TARGET_IDS.flatMap((id) =>
    id === shown.target.id
      ? []
      : inOrder(
          all.filter((layer) => layer.target === id),
          own,
        ),
  );
  const areas = openLevels(levels).filter((level) => level.own && level.id !== OWN_AREAS_LEVEL);
  // The first of the list lies on top.
  const ofTarget = inOrder(sources.layers, own).reverse();
  return (
    <section ref={panel} className="own-areas layers-panel" aria-labelledby="layers-heading">
      <header>
        <h2 id="layers-heading" ref={heading} tabIndex={-1}>
          {t('layers.title')}
        </h2>
        <ActionButton
          className="own-areas-close"
          aria-label={t('layers.close')}
          action={showLayers}
          input={false}
        >
          ×
        </ActionButton>
      </header>
      <h3>{nameOf(shown)}</h3>
      {ofTarget.length + sources.missing.length === 0 && (
        <p className="muted">
          {t(sources.figures.length + sources.later.length > 0 ? 'layers.figuresOnly' : 'layers.none')}
        </p>
      )}
      <ul>
        {ofTarget.map((layer) => (
          <MeasureItem key={layer.id} layer={layer} panel={heading} />
        ))}
      </ul>
      {areas.length > 0 && (
        <>
          <h3>{t('layers.areas')}</h3>
          <ul>
            {areas.map((level) => (
              <AreasItem key={level.id} level={level} panel={heading} />
            ))}
          </ul>
        </>
      )}
      {figures.length > 0 && (
        <>
          <h3>{t('figures.title')}</h3>
          <ul>
            {figures.map((one) => (
              <FiguresItem key={one.figures.id} one={one} panel={heading} />
            ))}
          </ul>
        </>
      )}
      <MissingLayers />
      {others.length > 0 && (
        <details>
          <summary>{t('layers.ofOthers', { count: others.length })}</summary>
          <ul>
            {others.map((layer) => (
              <MeasureItem key={layer.id} layer={layer} panel={heading} />
            ))}
          </ul>
        </details>
      )}
      <Backgrounds />
      {!isSecureContext && <p className="muted">{t('layers.insecure')}</p>}
      <p className="muted">
        <a className="link" href="licences.txt" target="_blank" rel="noopener">
          {t('layers.licences')}
        </a>
      </p>
    </section>
  );
}

/** What lies under everything: one of a few backgrounds. */
function Backgrounds() {
  const t = useTranslate();
  const act = useAct();
  const basemap = useApp((state) => state.basemap);
  const status = useApp((state) => state.basemapStatus);
  return (
    <fieldset className="layers-basemap">
      <legend>{t('layers.basemap')}</legend>
      {BASEMAPS.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="basemap"
            checked={basemap === choice}
            onChange={() => {
              act(setBasemap, choice);
            }}
          />
          {t(`layers.basemap.${choice}`)}{' '}
          {choice !== 'none' && basemap === choice && status !== 'off' && (
            <span className="muted" role="status">
              {t(`layers.basemapStatus.${status}`)}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
