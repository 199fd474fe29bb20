import type { RasterLayerSpecification, RasterSourceSpecification } from 'maplibre-gl';

/** What lies under the areas: nothing, or the grey GRB map of Digitaal Vlaanderen (needs a network). */
export type Basemap = 'none' | 'grb';

/** How the basemap fares. A basemap that fails leaves the map as it is without one. */
export type BasemapStatus = 'off' | 'loading' | 'ok' | 'failed';

export const BASEMAP_SOURCE = 'basemap';
export const BASEMAP_LAYER = 'basemap';

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
