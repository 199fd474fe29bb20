import type { MultiPolygon, Position } from 'geojson';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { TerraDraw, TerraDrawModeUndoRedo } from 'terra-draw';
import type { MeasureGeometry } from '../../engine/measureGeometry';
import type { DrawnShape, MapTool, Sketch } from '../../domain/areas/drawnShape';
import { DrawingAdapter } from './drawingAdapter';
import { listenToDrawingKeys } from './drawingKeys';
import { Handles } from './handles';
import { DrawingLayers } from './drawingLayers';
import { drawingModes, PEN_OF_TOOL, POINTER_DISTANCE } from './drawingModes';
import type { DrawingEvents, DrawingRequest, MapDrawing } from './mapDrawing';
import { PathPen } from './pathPen';
import { sketchOf, thinnedShape } from './sketchOf';
import type { StoredFeature } from './sketchOf';
import { showWhole } from './showWhole';
import { Snapping } from './snapping';
import { rounded } from './storedFeatures';

/** The least zoom at which typed corners are set. */
const TYPED_ZOOM = 18;

/**
 * One drawing on a map whose style is there. First the pen of the tool, then, when the shape is finished, handles on its
 * corners. Nothing is checked here: a shape that crosses itself is drawn like any other.
 */
export class DrawingSession implements MapDrawing {
  readonly #map: MapLibreMap;
  readonly #request: DrawingRequest;
  readonly #events: DrawingEvents;
  readonly #adapter: DrawingAdapter;
  readonly #draw: TerraDraw;
  readonly #layers: DrawingLayers;
  readonly #stopKeys: () => void;
  readonly #stopPointing: () => void;
  readonly #snapping: Snapping | null;
  /** Draws a line or a polygon; null for what the library draws. */
  #pen: PathPen | null = null;
  /** What is finished stands with handles. */
  #handles: Handles | null = null;
  #stopped = false;
  /** The newest state is to be told when the event under way is over, in which the library tells of several changes. */
  #willTell = false;
  /** A shape that was typed or kept before may lie elsewhere: the map goes there once. */
  #elsewhere: boolean;

  /** @param measures those that the map shows now, to snap to */
  constructor(
    map: MapLibreMap,
    request: DrawingRequest,
    events: DrawingEvents,
    measures: () => readonly MeasureGeometry[],
  ) {
    this.#map = map;
    this.#request = request;
    this.#elsewhere = request.shape !== null;
    this.#events = events;
    this.#adapter = new DrawingAdapter(map);
    this.#snapping = request.bordersIn && new Snapping(map, measures, request.bordersIn);
    this.#draw = new TerraDraw({
      adapter: this.#adapter,
      modes: drawingModes(({ lng, lat }) => this.#snap([lng, lat]) ?? undefined),
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    map.doubleClickZoom.disable();
    // On a narrow screen the tools stand below the map.
    map.getContainer().scrollIntoView({ block: 'nearest' });
    this.#draw.start();
    this.#layers = new DrawingLayers(map);
    this.#stopKeys = listenToDrawingKeys(map, {
      onCorner: () => {
        if (request.tool !== 'freehand' || this.#handles) this.#adapter.setAtMiddle();
      },
      onMove: () => {
        if (this.#handles || request.tool === 'freehand') return;
        this.#adapter.pointAtMiddle();
        this.#pointAt(map.getCenter().toArray());
      },
      onRemove: () => this.removeCorner(),
      onFinish: () => (this.#handles ? events.onDone() : this.finish()),
      // Between two drawings the keys take back a step of the project, which is the drawing before.
      mayUndo: () => !request.again || this.#canUndo(),
      onUndo: () => this.undo(),
      onCancel: () => events.onCancel(),
    });
    this.#stopPointing = this.#watchPoint();
    if (request.shape) {
      this.#handle(request.shape);
    } else {
      this.#takePen(request.tool);
      if (request.tool === 'point') this.#adapter.snap = (position) => this.#snap(position);
      if (request.tool === 'freehand' || request.tool === 'box') this.#letDragDraw(true);
      // For who draws with the keys; it shows only to them.
      map.getCanvas().focus({ preventScroll: true });
    }
    this.#draw.on('change', () => this.#tellSoon());
    this.#draw.on('history', () => this.#tellSoon());
    this.#draw.on('finish', () => {
      if (this.#handles) {
        // Dragged: it is where it belongs.
        this.#handles.remember();
        this.#tell();
        return;
      }
      const sketch = this.#sketch(true);
      if (!sketch.shape) return;
      this.#drawn({ ...sketch, undoable: false });
    });
    for (const corner of request.shape ? [] : request.corners) this.#adapter.setAt(corner);
    if (!request.shape && request.corners.length > 0)
      showWhole(map, { type: 'MultiPoint', coordinates: [...request.corners] });
    this.#tell();
  }

  setPreview(area: MultiPolygon | null): void {
    // Surfaces with handles show themselves.
    this.#layers.setPreview(this.#handles?.isSurface ? null : area);
    if (area && this.#elsewhere) {
      this.#elsewhere = false;
      showWhole(this.#map, area);
    }
  }

  setSnapping(on: boolean): void {
    if (this.#snapping) this.#snapping.isOn = on;
  }

  undo(): void {
    if (this.#handles?.undo()) this.#tell();
    else if (this.#pen) this.#pen.undo();
    else if (!this.#handles && this.#draw.canUndo()) this.#draw.undo();
  }

  removeCorner(): boolean {
    const isRemoved = this.#handles?.removeCorner() ?? false;
    if (isRemoved) this.#tell();
    return isRemoved;
  }

  finish(): void {
    if (!this.#handles) this.#adapter.finish();
  }

  setCorner(position: Position): void {
    if (this.#handles) return;
    // So near that a corner a few metres further is another one, and no second click on the last.
    const zoom = Math.max(this.#map.getZoom(), TYPED_ZOOM);
    this.#map.jumpTo({ center: position as [number, number], zoom });
    this.#adapter.setAt(position);
  }

  stop(): void {
    this.#stopped = true;
    this.#stopKeys();
    this.#stopPointing();
    this.#snapping?.stop();
    this.#handles?.stop();
    this.#putPenAway();
    this.#layers.remove();
    this.#draw.stop();
    this.#letDragDraw(false);
    this.#map.doubleClickZoom.enable();
    // What had the focus beside the map goes with the drawing.
    if (document.activeElement === document.body) this.#map.getCanvas().focus({ preventScroll: true });
  }

  #snap(position: Position): Position | null {
    const place = this.#adapter.isTyping ? null : this.#snapping?.at(position, POINTER_DISTANCE);
    return place ? rounded(place) : null;
  }

  /** Tell of a point under the pointer before it is set, as of a line that grows. Answers with how to stop. */
  #watchPoint(): () => void {
    const move = ({ lngLat }: MapMouseEvent): void => this.#pointAt(lngLat.toArray());
    const leave = (): void => this.#pointAt(null);
    this.#map.on('mousemove', move);
    this.#map.on('mouseout', leave);
    return () => {
      this.#map.off('mousemove', move);
      this.#map.off('mouseout', leave);
    };
  }

  #pointAt(position: Position | null): void {
    if (this.#request.tool !== 'point' || !this.#request.again || this.#handles) return;
    const coordinates = position && (this.#snap(position) ?? position);
    const shape = coordinates && { type: 'Point' as const, coordinates };
    this.#events.onSketch({ shape, corners: 0, radius: null, finished: false, undoable: false });
  }

  /** Take what a tool draws with: for a line or a polygon a pen of our own, as those can get many corners. */
  #takePen(tool: MapTool): void {
    if (tool !== 'line' && tool !== 'polygon') {
      this.#draw.setMode(PEN_OF_TOOL[tool]);
      return;
    }
    const snap = (position: Position) => this.#snap(position) ?? rounded(position);
    this.#pen = new PathPen(this.#map, this.#layers, tool, snap, {
      onChange: () => this.#tellSoon(),
      onFinish: (sketch) => this.#drawn(sketch),
    });
    this.#adapter.pen = this.#pen;
    this.#adapter.setCursor('crosshair');
  }

  #putPenAway(): void {
    this.#pen?.clear();
    this.#pen = null;
    this.#adapter.pen = null;
    this.#adapter.setCursor('unset');
  }

  /** Nothing more is added to what a pen drew: it is told, and stands with handles, or makes place for the next. */
  #drawn(sketch: Sketch): void {
    // Told from the pen, for the handles of a circle no longer hold its radius.
    this.#events.onSketch(sketch);
    if (this.#request.again) {
      this.#pen?.clear();
      this.#draw.clear();
      this.#draw.clearUndoRedoHistory();
      return;
    }
    if (!sketch.shape) return;
    const isByHand = this.#request.tool === 'freehand';
    this.#handle(isByHand ? thinnedShape(sketch.shape, this.#map.getZoom()) : sketch.shape);
    this.#tell();
  }

  /** Put the shape down with handles on its corners. */
  #handle(shape: DrawnShape): void {
    this.#adapter.snap = null;
    this.#putPenAway();
    this.#letDragDraw(false);
    const handles = new Handles(this.#map, this.#draw, this.#layers, shape, () => this.#tell());
    this.#handles = handles;
    this.#adapter.takesClick = (position) => {
      const isTaken = handles.click(handles.isHeld ? (this.#snap(position) ?? position) : position);
      if (isTaken) this.#tell();
      return isTaken;
    };
  }

  #canUndo(): boolean {
    return (this.#handles ?? this.#pen)?.canUndo ?? this.#draw.canUndo();
  }

  /** What a pen drew until now. */
  #sketch(finished: boolean) {
    return sketchOf(this.#draw.getSnapshot() as StoredFeature[], finished);
  }

  #tellSoon(): void {
    if (this.#willTell) return;
    this.#willTell = true;
    queueMicrotask(() => {
      if (this.#willTell && !this.#stopped) this.#tell();
    });
  }

  #tell(): void {
    this.#willTell = false;
    if (this.#handles) {
      this.#events.onSketch(this.#handles.sketch());
      return;
    }
    const sketch = this.#pen?.sketch() ?? { ...this.#sketch(false), undoable: this.#draw.canUndo() };
    this.#events.onSketch(sketch);
  }

  #letDragDraw(draws: boolean): void {
    this.#adapter.letDragMoveMap(!draws);
    // Without this a finger on the map scrolls the page instead.
    this.#map.getCanvas().style.touchAction = draws ? 'none' : '';
  }
}
