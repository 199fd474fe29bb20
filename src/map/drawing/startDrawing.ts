import type { MultiPolygon } from 'geojson';
import { loadLate } from '../../io/lateCode';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DrawingEvents, DrawingRequest, MapDrawing } from './mapDrawing';

/**
 * Begin a drawing on a map. The library for it is loaded with the first one.
 * @param styled settles when the style of the map is there
 */
export function startDrawing(
  map: MapLibreMap,
  styled: Promise<unknown>,
  request: DrawingRequest,
  events: DrawingEvents,
): MapDrawing {
  let session: MapDrawing | null = null;
  let stopped = false;
  let preview: MultiPolygon | null = null;
  void Promise.all([loadLate(() => import('./drawingSession')), styled])
    .then(([{ DrawingSession }]) => {
      if (stopped) return;
      session = new DrawingSession(map, request, events);
      session.setPreview(preview);
      events.onReady();
    })
    .catch((cause: unknown) => events.onError(cause));
  return {
    setPreview: (area) => {
      preview = area;
      session?.setPreview(area);
    },
    undo: () => session?.undo(),
    finish: () => session?.finish(),
    setCorner: (position) => session?.setCorner(position),
    stop: () => {
      stopped = true;
      session?.stop();
      // Both the map that goes and the drawing that ends ask for it.
      session = null;
    },
  };
}
