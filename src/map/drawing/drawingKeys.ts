import type { Map as MapLibreMap } from 'maplibre-gl';
import { cancelDrawing } from '../../state/actions/drawing';
import { undo } from '../../state/actions/history';
import { runsBy } from '../../state/store/action';

/** What the keys of the map do while something is drawn. */
export interface DrawingKeyEvents {
  /** Space: a corner in the middle of the map. */
  onCorner(): void;
  onFinish(): void;
  /** Whether the keys that take back a step are for the drawing now. */
  mayUndo(): boolean;
  onUndo(): void;
  onCancel(): void;
  /** The map moved under the cross in its middle. */
  onMove(): void;
}

/**
 * Draw with the keyboard: the arrows move the map under the cross in its middle (`watchPointer`). The keys that take back a step of the project take back a corner here. Answers with how to stop
 * listening.
 */
export function listenToDrawingKeys(map: MapLibreMap, events: DrawingKeyEvents): () => void {
  const canvas = map.getCanvas();
  const keys: Record<string, () => void> = {
    ' ': () => events.onCorner(),
    Enter: () => events.onFinish(),
    Backspace: () => events.onUndo(),
  };
  const press = (event: KeyboardEvent): void => {
    const run = runsBy(cancelDrawing, 'drawing', event)
      ? () => events.onCancel()
      : runsBy(undo, 'page', event) && events.mayUndo()
        ? () => events.onUndo()
        : keys[event.key];
    if (!run || event.repeat) return;
    event.preventDefault();
    run();
  };
  const follow = (): void => {
    if (canvas.matches(':focus-visible')) events.onMove();
  };
  canvas.addEventListener('keydown', press);
  map.on('move', follow);
  return () => {
    canvas.removeEventListener('keydown', press);
    map.off('move', follow);
  };
}
