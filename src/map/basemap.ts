import type { RasterLayerSpecification, RasterSourceSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { AREA_FILL_LAYER, areaOpacity } from './areaLayers';

/** What lies under the areas: nothing, or the grey GRB map of Digitaal Vlaanderen (needs a network). */
export type Basemap = 'none' | 'grb';

/** How the basemap fares. A basemap that fails leaves the map as it is without one. */
export type BasemapStatus = 'off' | 'loading' | 'ok' | 'failed';

export const BASEMAP_SOURCE = 'basemap';
const BASEMAP_LAYER = 'basemap';

/** Credit that must be shown with the GRB basemap. */
export const GRB_CREDIT = '© Digitaal Vlaanderen';

/** The service speaks key-value pairs only; GoogleMapsVL is its matrix set in EPSG:3857. */
const GRB_TILES = `https://geo.api.vlaanderen.be/GRB/wmts?${[
  'SERVICE=WMTS',
  'REQUEST=GetTile',
  'VERSION=1.0.0',
  'LAYER=grb_bsk_grijs',
  'STYLE=',
  'FORMAT=image/png',
  'TILEMATRIXSET=GoogleMapsVL',
  'TILEMATRIX={z}',
  'TILEROW={y}',
  'TILECOL={x}',
].join('&')}`;

/** Asked for inside Flanders only: [west, south, east, north] in degrees. */
const FLANDERS: [number, number, number, number] = [2.5, 50.65, 5.95, 51.55];

/** The grey GRB as raster tiles; needs a network. */
export function basemapSource(): RasterSourceSpecification {
  return {
    type: 'raster',
    tiles: [GRB_TILES],
    tileSize: 256,
    maxzoom: 20,
    bounds: FLANDERS,
    attribution: GRB_CREDIT,
  };
}

/** The layer that draws {@link basemapSource}, at once and without fading in. */
export function basemapLayer(): RasterLayerSpecification {
  return {
    id: BASEMAP_LAYER,
    type: 'raster',
    source: BASEMAP_SOURCE,
    paint: { 'raster-fade-duration': 0 },
  };
}

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
