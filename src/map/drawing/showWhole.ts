import { bbox } from '@turf/turf';
import type { Geometry } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Smaller than this on the screen, in CSS pixels, an area is not seen. */
const SMALLEST = 48;
const MARGIN = 48;
/** Room for what stands over the right of a wide map. */
const RIGHT = 360;
const WIDE = 640;

/** Move the map so that a drawing is seen as a whole, if it is not. */
export function showWhole(map: MapLibreMap, area: Geometry): void {
  const [west, south, east, north] = bbox(area) as [number, number, number, number];
  const [low, high] = [map.project([west, south]), map.project([east, north])];
  const seen = map.getBounds();
  const inside = seen.contains([west, south]) && seen.contains([east, north]);
  if (inside && Math.max(high.x - low.x, low.y - high.y) >= SMALLEST) return;
  const right = map.getContainer().clientWidth > WIDE ? RIGHT : MARGIN;
  map.fitBounds(
    [west, south, east, north],
    { padding: { top: MARGIN, right, bottom: MARGIN, left: MARGIN }, maxZoom: 15, duration: 500 },
    { asked: true },
  );
}
