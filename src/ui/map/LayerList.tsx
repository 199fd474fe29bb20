import { Button } from 'react-aria-components';
import { showOpenLayer } from '../../state/actions/layers';
import { showLayers } from '../../state/actions/layerList';
import { showOwnAreas } from '../../state/actions/composing';
import { useAct, useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';

/** Over the map: the ways to the areas of one's own, to the list of layers, and to a layer more. */
export function LayerList() {
  const t = useTranslate();
  const act = useAct();
  const ownAreasOpen = useApp((state) => state.ownAreasOpen);
  const layersOpen = useApp((state) => state.layersOpen);
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
      <Button
        className="button-plain"
        aria-expanded={layersOpen}
        onPress={() => {
          act(showLayers, !layersOpen);
        }}
      >
        {t('layers.label')}
      </Button>
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
