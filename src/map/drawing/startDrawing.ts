import type { MultiPolygon } from 'geojson';
import type { MeasureGeometry } from '../../engine/measureGeometry';
import { loadLate } from '../../io/lateCode';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DrawingEvents, DrawingRequest, MapDrawing } from './mapDrawing';

/**
 * Begin a drawing on a map. The library for it is loaded with the first one.
 * @param styled settles when the style of the map is there
 * @param measures those that the map shows now, to snap to
 */
export function startDrawing(
  map: MapLibreMap,
  styled: Promise<unknown>,
  request: DrawingRequest,
  events: DrawingEvents,
  measures: () => readonly MeasureGeometry[],
): MapDrawing {
  let session: MapDrawing | null = null;
  let stopped = false;
  let preview: MultiPolygon | null = null;
  let snaps = true;
  void Promise.all([loadLate(() => import('./drawingSession')), styled])
    .then(([{ DrawingSession }]) => {
      if (stopped) return;
      session = new DrawingSession(map, request, events, measures);
      session.setSnapping(snaps);
      session.setPreview(preview);
      events.onReady();
    })
    .catch((cause: unknown) => events.onError(cause));
  return {
    setPreview: (area) => {
      preview = area;
      session?.setPreview(area);
    },
    setSnapping: (on) => {
      snaps = on;
      session?.setSnapping(on);
    },
    undo: () => session?.undo(),
    removeCorner: () => session?.removeCorner() ?? false,
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
