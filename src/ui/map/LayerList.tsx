import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { removeLayer, showOpenLayer } from '../../state/actions/layers';
import { setBasemap, toggleLayer } from '../../state/actions/view';
import { showOwnAreas } from '../../state/actions/composing';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectTargetSources } from '../../state/selectors/targetSources';
import { BASEMAPS } from '../../state/store/view';
import { OWN_AREAS_LEVEL } from '../../state/store/work';
import { selectShownTarget } from '../../state/selectors/targets';
import { MissingLayers } from '../layers/MissingLayers';
import { megabytes } from '../project/projectSize';
import { ExampleLabel } from '../shared/Labels';
import { useTranslate } from '../shared/useTranslate';
import { LayerState } from './LayerState';

/** What is drawn: the measures of the target, own areas, the background; and the way to add a layer. */
export function LayerList() {
  const t = useTranslate();
  const act = useAct();
  const sources = useApp((state) => selectTargetSources(state)[selectShownTarget(state).target.id]);
  const hidden = useApp((state) => state.hiddenLayers);
  const levels = useApp((state) => state.levels);
  const basemap = useApp((state) => state.basemap);
  const basemapStatus = useApp((state) => state.basemapStatus);
  const ownAreasOpen = useApp((state) => state.ownAreasOpen);
  return (
    <div className="layer-list">
      <Button
        className="button-plain"
        aria-expanded={ownAreasOpen}
        onPress={() => {
          act(showOwnAreas, !ownAreasOpen);
        }}
      >
        {t('ownAreas.title')}
      </Button>
      <DialogTrigger>
        <Button className="button-plain">{t('layers.label')}</Button>
        <Popover placement="bottom end" className="popover">
          <Dialog className="popover-body" aria-label={t('layers.label')}>
            <h3>{t('layers.measures')}</h3>
            {sources.layers.length + sources.missing.length === 0 && (
              <p className="muted">
                {t(sources.figures.length + sources.later.length > 0 ? 'layers.figuresOnly' : 'layers.none')}
              </p>
            )}
            <ul>
              {sources.layers.map((layer) => (
                <li key={layer.id}>
                  <label>
                    <input
                      type="checkbox"
                      checked={!hidden.has(layer.id)}
                      onChange={() => {
                        act(toggleLayer, layer.id);
                      }}
                    />
                    {layer.own ? layer.name : t(`target.${layer.target}`)}{' '}
                    {layer.synthetic && <ExampleLabel />}
                  </label>
                  <LayerState layer={layer} />
                  {layer.own && <KeptSize id={layer.id} />}{' '}
                  {layer.own && <RemoveButton id={layer.id} name={layer.name} />}
                </li>
              ))}
            </ul>
            {levels.some((level) => level.own && level.id !== OWN_AREAS_LEVEL) && (
              <>
                <h3>{t('layers.areas')}</h3>
                <ul>
                  {levels
                    .filter((level) => level.own && level.id !== OWN_AREAS_LEVEL)
                    .map((level) => (
                      <li key={level.id}>
                        {level.name} <KeptSize id={level.id} />{' '}
                        <RemoveButton id={level.id} name={level.name} />
                      </li>
                    ))}
                </ul>
              </>
            )}
            <MissingLayers />
            <h3>{t('layers.basemap')}</h3>
            <ul>
              {BASEMAPS.map((choice) => (
                <li key={choice}>
                  <label>
                    <input
                      type="radio"
                      name="basemap"
                      checked={basemap === choice}
                      onChange={() => {
                        act(setBasemap, choice);
                      }}
                    />
                    {t(`layers.basemap.${choice}`)}
                  </label>
                  {choice !== 'none' && basemap === choice && basemapStatus !== 'off' && (
                    <span className="muted" role="status">
                      {t(`layers.basemapStatus.${basemapStatus}`)}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Dialog>
        </Popover>
      </DialogTrigger>
      <Button
        className="button-plain"
        onPress={() => {
          act(showOpenLayer, {});
        }}
      >
        {t('open.title')}
      </Button>
    </div>
  );
}

function RemoveButton({ id, name }: { id: string; name: string }) {
  const t = useTranslate();
  const act = useAct();
  return (
    <button
      type="button"
      className="link"
      aria-label={t('layers.remove', { name })}
      onClick={() => {
        act(removeLayer, id);
      }}
    >
      ×
    </button>
  );
}

/** What an own layer takes on this device, or that it could not be kept; nothing before that is known. */
function KeptSize({ id }: { id: string }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const kept = useApp((state) => state.keptLayers[id]);
  if (kept === undefined) return null;
  return (
    <span className="muted">
      {kept === 'refused'
        ? t('layers.notOnDevice')
        : t('layers.onDevice', { size: megabytes(language, kept) })}
    </span>
  );
}
