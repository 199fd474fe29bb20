import type { Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TerraDrawExtend } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { LABEL_LAYER } from '../areaLabels';
import { FINISH_KEY } from './drawingModes';
import type { PathPen } from './pathPen';
import { DRAWING_DECIMALS } from './storedFeatures';

/** Name that the library puts before its sources and layers. */
export const DRAWING_PREFIX = 'drawing';

/**
 * Ties the library to the map, under the names of the areas. Beside the pointer it lets the keyboard draw, and leaves the
 * gestures of the map to the drawing: a double click ends a shape and never zooms.
 */
export class DrawingAdapter extends TerraDrawMapLibreGLAdapter<MapLibreMap> {
  readonly #map: MapLibreMap;
  /** False while a drag draws instead of moving the map. */
  #dragMovesMap = true;

  constructor(map: MapLibreMap) {
    super({
      map,
      renderBelowLayerId: LABEL_LAYER,
      prefixId: DRAWING_PREFIX,
      coordinatePrecision: DRAWING_DECIMALS,
    });
    this.#map = map;
  }

  /** Where every position goes: for pens that do not snap by themselves. */
  snap: ((position: Position) => Position | null) | null = null;
  /** True while a corner is set where it was typed. */
  isTyping = false;

  override getLngLatFromEvent(event: PointerEvent | MouseEvent): { lng: number; lat: number } {
    return this.#snapped(super.getLngLatFromEvent(event));
  }

  #snapped({ lng, lat }: { lng: number; lat: number }): { lng: number; lat: number } {
    const [x, y] = this.snap?.([lng, lat]) ?? [lng, lat];
    return { lng: x!, lat: y! };
  }

  letDragMoveMap(moves: boolean): void {
    this.#dragMovesMap = moves;
    this.setDraggability(true);
  }

  /** Told of every click before the pens of the library are; true where that was all. */
  takesClick: ((position: Position) => boolean) | null = null;
  /** Draws instead of the pens of the library. */
  pen: Pick<PathPen, 'move' | 'click' | 'finish'> | null = null;

  override register(callbacks: TerraDrawExtend.TerraDrawCallbacks): void {
    super.register({
      ...callbacks,
      onMouseMove: (event) => (this.pen ? this.pen.move(event) : callbacks.onMouseMove(event)),
      onClick: (event) => {
        if (this.pen && event.button === 'left') this.pen.click(event);
        else if (event.button !== 'left' || !this.takesClick?.([event.lng, event.lat]))
          callbacks.onClick(event);
      },
    });
  }

  override setDraggability(enabled: boolean): void {
    if (enabled && this.#dragMovesMap) this.#map.dragPan.enable();
    else this.#map.dragPan.disable();
  }

  override setDoubleClickToZoom(): void {
    // The session switches it off for as long as it lasts.
  }

  /** End the shape, as a double click does. */
  finish(): void {
    if (this.pen) this.pen.finish();
    else
      this._currentModeCallbacks?.onKeyUp({ key: FINISH_KEY, heldKeys: [], preventDefault: () => undefined });
  }

  /** Set a corner at a position in degrees, as a click there does. */
  setAt(position: Position): void {
    const [lng, lat] = position as [number, number];
    this.isTyping = true;
    // Nowhere on the screen: near the corner before, it would be a second click on that.
    const far = { containerX: Infinity, containerY: Infinity };
    this._currentModeCallbacks?.onMouseMove({ ...this.#event({ lng, lat }, 'neither'), ...far });
    this._currentModeCallbacks?.onClick({ ...this.#event({ lng, lat }, 'left'), ...far });
    this.isTyping = false;
  }

  /** Carry the next corner to the middle of the map. */
  pointAtMiddle(): void {
    this._currentModeCallbacks?.onMouseMove(this.#middle('neither'));
  }

  /** Set a corner in the middle of the map. */
  setAtMiddle(): void {
    this.pointAtMiddle();
    this._currentModeCallbacks?.onClick(this.#middle('left'));
  }

  #middle(button: 'left' | 'neither') {
    return this.#event(this.#snapped(this.#map.getCenter()), button);
  }

  #event({ lng, lat }: { lng: number; lat: number }, button: 'left' | 'neither') {
    const { x, y } = this.#map.project([lng, lat]);
    const round = (degrees: number) => Number(degrees.toFixed(DRAWING_DECIMALS));
    return {
      ...{ lng: round(lng), lat: round(lat), containerX: x, containerY: y },
      ...{ button, heldKeys: [], isContextMenu: false },
    };
  }
}
