import labelFont from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import { LngLatBounds, Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import type { LngLatBoundsLike } from 'maplibre-gl';
import type { CoverageMapEvents } from './coverageMap';
import { mapStyle } from './mapStyle';
import mapWorker from './mapWorker?worker&url';

/** Generous ground around Belgium: also from afar it can be shown beside a panel. */
const WORLD: LngLatBoundsLike = [-6, 46, 15, 56];
const FLANDERS_MIDDLE: [number, number] = [4.2, 51.05];

const WORKER_URL = new URL(mapWorker, document.baseURI).href;
setWorkerUrl(WORKER_URL);

/**
 * The map library cuts areas in workers and does not say when it has none: the ground would stay empty.
 * @param onMissing hears that the worker's script is not there
 * @throws where workers are forbidden
 */
export function requireWorkers(onMissing: (cause: unknown) => void): void {
  new Worker(WORKER_URL, { type: 'module' }).terminate();
  fetch(WORKER_URL, { method: 'HEAD' }).then(
    ({ status }) => {
      if (status === 404 || status === 410) onMissing(new Error(`map worker: ${status}`));
    },
    // No connection says nothing: the script may be in the browser's cache.
    () => undefined,
  );
}

/**
 * The map of the library in an element, with its style, its ground and what hands may do with it, before anything is on it.
 * @param onBox hears of a rectangle drawn with Shift, in degrees; false lets the map go there
 * @throws Error when the browser has no WebGL 2
 */
export function bareMap(
  container: HTMLElement,
  onBox: CoverageMapEvents['onBox'],
  options: { pixelRatio?: number },
): MapLibreMap {
  const map = new MapLibreMap({
    ...options,
    container,
    style: mapStyle(new URL(labelFont, document.baseURI).href),
    center: FLANDERS_MIDDLE,
    zoom: 7,
    minZoom: 5,
    maxZoom: 20,
    maxBounds: WORLD,
    renderWorldCopies: false,
    attributionControl: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    maxPitch: 0,
    fadeDuration: 0,
    boxZoom: {
      boxZoomEnd: (boxed, start, end) => {
        const bounds = new LngLatBounds(boxed.unproject(start), boxed.unproject(start)).extend(
          boxed.unproject(end),
        );
        const [west, south, east, north] = bounds.toArray().flat() as [number, number, number, number];
        if (!onBox([west, south, east, north])) boxed.fitBounds(bounds, { linear: true });
      },
    },
  });
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 96 }), 'bottom-right');
  return map;
}
