/** The part of the map that needs deck.gl, in one file so that it loads apart from the first view. */
export { MapLibreOverlay } from '@deck.gl/maplibre';
export { STRETCH } from './drawnStretches';
export { measureLayers } from './measureLayers';
export { SYMBOL_ZOOM, symbolAtlas, symbolSize } from './measureSymbols';
export { thinnedTo } from './standingLayers';
export { ALL_FROM } from './thinOut';
