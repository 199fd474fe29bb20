import type { RasterLayerSpecification, RasterSourceSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Basemap, BasemapStatus } from '../state/store/view';
import { areaOpacity } from './areaFade';
import { AREA_FILL_LAYER, AREA_FILL_LAYERS } from './areaLayers';

export type { Basemap, BasemapStatus };

type Background = Exclude<Basemap, 'none'>;

export const BASEMAP_SOURCE = 'basemap';
const BASEMAP_LAYER = 'basemap';

/** Credit that must be shown with everything of Digitaal Vlaanderen. */
const CREDIT = '© Digitaal Vlaanderen';

/** Services and layers of the backgrounds. */
const TILES: Readonly<Record<Background, { service: string; layer: string }>> = {
  grb: { service: 'GRB', layer: 'grb_bsk_grijs' },
  grbColour: { service: 'GRB', layer: 'grb_bsk' },
  aerial: { service: 'OMWRGBMRVL', layer: 'omwrgbmrvl' },
};

/** The services speak key-value pairs only; GoogleMapsVL is their matrix set in EPSG:3857. */
function tileTemplate({ service, layer }: (typeof TILES)[Background]): string {
  return `https://geo.api.vlaanderen.be/${service}/wmts?${[
    'SERVICE=WMTS',
    'REQUEST=GetTile',
    'VERSION=1.0.0',
    `LAYER=${layer}`,
    'STYLE=',
    'FORMAT=image/png',
    'TILEMATRIXSET=GoogleMapsVL',
    'TILEMATRIX={z}',
    'TILEROW={y}',
    'TILECOL={x}',
  ].join('&')}`;
}

/** Asked for inside Flanders only: [west, south, east, north] in degrees. */
const FLANDERS: [number, number, number, number] = [2.5, 50.65, 5.95, 51.55];

/** A background as raster tiles; needs a network. Only its own service is asked. */
export function basemapSource(background: Background): RasterSourceSpecification {
  return {
    type: 'raster',
    tiles: [tileTemplate(TILES[background])],
    tileSize: 256,
    maxzoom: 20,
    bounds: FLANDERS,
    attribution: CREDIT,
  };
}

/** What must be written beside a map with this background; null without one. */
export function basemapCredit(basemap: Basemap): string | null {
  return basemap === 'none' ? null : CREDIT;
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

/** Puts a background under the areas, another in its place, or takes it away, and tells how it fares. */
export class BasemapSwitch {
  readonly #map: MapLibreMap;
  readonly #onStatus: (status: BasemapStatus) => void;
  #shown: Basemap = 'none';
  #status: BasemapStatus = 'off';
  /** What became of the tiles that were asked for since the map moved last. */
  #came = false;
  #missed = false;

  /** @param onStatus hears at every change */
  constructor(map: MapLibreMap, onStatus: (status: BasemapStatus) => void) {
    this.#map = map;
    this.#onStatus = onStatus;
    map.on('sourcedata', ({ sourceId, tile }) => {
      if (sourceId !== BASEMAP_SOURCE || tile?.state !== 'loaded') return;
      this.#came = true;
      this.#tell('ok');
    });
    map.on('movestart', () => {
      this.#came = false;
      this.#missed = false;
    });
    // Tiles that are "not found" are no errors to the map: when it is done and none came, the background failed.
    map.on('idle', () => {
      if (this.#status === 'loading' || (this.#missed && !this.#came)) this.#tell('failed');
    });
  }

  /** True while a background lies under the areas. */
  get isSeen(): boolean {
    return this.#status === 'ok';
  }

  set(basemap: Basemap): void {
    if (basemap === this.#shown) return;
    if (this.#shown !== 'none') {
      this.#map.removeLayer(BASEMAP_LAYER);
      this.#map.removeSource(BASEMAP_SOURCE);
    }
    this.#shown = basemap;
    this.#came = false;
    this.#missed = false;
    if (basemap !== 'none') {
      this.#map.addSource(BASEMAP_SOURCE, basemapSource(basemap));
      this.#map.addLayer(basemapLayer(), AREA_FILL_LAYER);
    }
    this.#tell(basemap === 'none' ? 'off' : 'loading');
  }

  /** A tile did not come. One that does, shows that the service answers. */
  tileFailed(): void {
    this.#missed = true;
  }

  #tell(status: BasemapStatus): void {
    if (this.#shown === 'none' && status !== 'off') return;
    if (this.#status === status) return;
    this.#status = status;
    for (const id of AREA_FILL_LAYERS) {
      this.#map.setPaintProperty(id, 'fill-opacity', areaOpacity(status === 'ok'));
    }
    this.#onStatus(status);
  }
}
