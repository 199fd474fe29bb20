import type { Map as MapLibreMap } from 'maplibre-gl';
import { AREA_FILL_LAYER, areaOpacity } from './areaLayers';
import { BASEMAP_LAYER, BASEMAP_SOURCE, basemapLayer, basemapSource } from './basemap';
import type { Basemap, BasemapStatus } from './basemap';

/** Puts the basemap under the areas or takes it away, and tells how it fares. */
export class BasemapSwitch {
  readonly #map: MapLibreMap;
  readonly #onStatus: (status: BasemapStatus) => void;
  #status: BasemapStatus = 'off';

  constructor(map: MapLibreMap, onStatus: (status: BasemapStatus) => void) {
    this.#map = map;
    this.#onStatus = onStatus;
    map.on('sourcedata', ({ sourceId, tile }) => {
      if (sourceId === BASEMAP_SOURCE && tile?.state === 'loaded') this.#tell('ok');
    });
    // Tiles that are "not found" are no errors to the map: when it is done and none came, the basemap failed.
    map.on('idle', () => this.tileFailed());
  }

  set(basemap: Basemap): void {
    const shown = this.#map.getSource(BASEMAP_SOURCE) !== undefined;
    if ((basemap === 'grb') === shown) return;
    if (shown) {
      this.#map.removeLayer(BASEMAP_LAYER);
      this.#map.removeSource(BASEMAP_SOURCE);
    } else {
      this.#map.addSource(BASEMAP_SOURCE, basemapSource());
      this.#map.addLayer(basemapLayer(), AREA_FILL_LAYER);
    }
    this.#tell(shown ? 'off' : 'loading');
  }

  /** A tile that does not come. One tile that does shows that the service answers. */
  tileFailed(): void {
    if (this.#status === 'loading') this.#tell('failed');
  }

  #tell(status: BasemapStatus): void {
    if (this.#status === status) return;
    this.#status = status;
    this.#map.setPaintProperty(AREA_FILL_LAYER, 'fill-opacity', areaOpacity(status === 'ok'));
    this.#onStatus(status);
  }
}
