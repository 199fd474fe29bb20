import type { MultiPolygon, Position } from 'geojson';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { TerraDraw, TerraDrawModeUndoRedo } from 'terra-draw';
import type { MeasureGeometry } from '../../engine/measureGeometry';
import type { DrawnShape } from '../../domain/areas/drawnShape';
import { DrawingAdapter } from './drawingAdapter';
import { listenToDrawingKeys } from './drawingKeys';
import { HeldCorner } from './heldCorner';
import { DrawingLayers } from './drawingLayers';
import { drawingModes, PEN_OF_TOOL, POINTER_DISTANCE } from './drawingModes';
import { cornersToResume } from './mapDrawing';
import type { DrawingEvents, DrawingRequest, MapDrawing } from './mapDrawing';
import { sketchOf, thinnedShape } from './sketchOf';
import type { StoredFeature } from './sketchOf';
import { showWhole } from './showWhole';
import { Snapping } from './snapping';
import { DRAWING_DECIMALS, storedFeatures } from './storedFeatures';

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
  readonly #held: HeldCorner;
  #finished = false;
  #stopped = false;
  /** The newest state is to be told when the event under way is over, in which the library tells of several changes. */
  #willTell = false;
  /** What the library holds with handles, among their marks. */
  #handled: (string | number)[] = [];
  /** With handles: what the shape is, and what it was before every change. The library knows but the changes of its own. */
  #standing: DrawnShape | null = null;
  readonly #before: DrawnShape[] = [];
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
    this.#held = new HeldCorner(map, this.#draw, POINTER_DISTANCE);
    map.doubleClickZoom.disable();
    // On a narrow screen the tools stand below the map.
    map.getContainer().scrollIntoView({ block: 'nearest' });
    this.#draw.start();
    this.#layers = new DrawingLayers(map);
    this.#stopKeys = listenToDrawingKeys(map, {
      onCorner: () => {
        if (request.tool !== 'freehand' || this.#finished) this.#adapter.setAtMiddle();
      },
      onMove: () => {
        if (this.#finished || request.tool === 'freehand') return;
        this.#adapter.pointAtMiddle();
        this.#pointAt(map.getCenter().toArray());
      },
      onRemove: () => this.removeCorner(),
      onFinish: () => (this.#finished ? events.onDone() : this.finish()),
      // Between two drawings the keys take back a step of the project, which is the drawing before.
      mayUndo: () => !request.again || this.#canUndo(),
      onUndo: () => this.undo(),
      onCancel: () => events.onCancel(),
    });
    this.#stopPointing = this.#watchPoint();
    if (request.shape) {
      this.#handle(request.shape);
    } else {
      this.#draw.setMode(PEN_OF_TOOL[request.tool]);
      if (request.tool === 'point') this.#adapter.snap = (position) => this.#snap(position);
      if (request.tool === 'freehand' || request.tool === 'box') this.#letDragDraw(true);
      // For who draws with the keys; it shows only to them.
      map.getCanvas().focus({ preventScroll: true });
    }
    this.#draw.on('change', () => this.#tellSoon());
    this.#draw.on('history', () => this.#tellSoon());
    this.#draw.on('finish', () => {
      if (this.#finished) {
        // Dragged: it is where it belongs.
        this.#held.release();
        this.#remember();
        return;
      }
      const sketch = this.#sketch(true);
      if (!sketch.shape) return;
      // Told from the pen, for the handles of a circle no longer hold its radius.
      events.onSketch({ ...sketch, undoable: false });
      if (request.again) {
        this.#draw.clear();
        this.#draw.clearUndoRedoHistory();
        return;
      }
      this.#handle(request.tool === 'freehand' ? thinnedShape(sketch.shape, map.getZoom()) : sketch.shape);
      this.#tell();
    });
    for (const corner of request.shape ? [] : request.corners) this.#adapter.setAt(corner);
    if (!request.shape && request.corners.length > 0)
      showWhole(map, { type: 'MultiPoint', coordinates: [...request.corners] });
    this.#tell();
  }

  setPreview(area: MultiPolygon | null): void {
    // Polygons with handles show themselves.
    const standsForItself = this.#drawn().some(({ geometry }) => geometry.type === 'Polygon');
    this.#layers.setPreview(standsForItself ? null : area);
    if (area && this.#elsewhere) {
      this.#elsewhere = false;
      showWhole(this.#map, area);
    }
  }

  setSnapping(on: boolean): void {
    if (this.#snapping) this.#snapping.isOn = on;
  }

  undo(): void {
    this.#held.release();
    if (!this.#finished) {
      if (this.#draw.canUndo()) this.#draw.undo();
      return;
    }
    const shape = this.#before.pop();
    if (!shape) return;
    this.#handle(shape);
    this.#tell();
  }

  removeCorner(): boolean {
    const isRemoved = this.#held.remove();
    if (isRemoved) this.#remember();
    return isRemoved;
  }

  finish(): void {
    if (!this.#finished) this.#adapter.finish();
  }

  setCorner(position: Position): void {
    if (this.#finished) return;
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
    this.#held.release();
    this.#layers.remove();
    this.#draw.stop();
    this.#letDragDraw(false);
    this.#map.doubleClickZoom.enable();
    // What had the focus beside the map goes with the drawing.
    if (document.activeElement === document.body) this.#map.getCanvas().focus({ preventScroll: true });
  }

  #snap(position: Position): Position | null {
    const place = this.#adapter.isTyping ? null : this.#snapping?.at(position, POINTER_DISTANCE);
    return place?.map((degrees) => Number(degrees.toFixed(DRAWING_DECIMALS))) ?? null;
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
    if (this.#request.tool !== 'point' || !this.#request.again || this.#finished) return;
    const coordinates = position && (this.#snap(position) ?? position);
    const shape = coordinates && { type: 'Point' as const, coordinates };
    this.#events.onSketch({ shape, corners: 0, radius: null, finished: false, undoable: false });
  }

  /** Put the shape down with handles on its corners. */
  #handle(shape: DrawnShape): void {
    this.#finished = true;
    this.#adapter.snap = null;
    this.#adapter.takesClick = (position) => {
      const isTaken = this.#held.click(this.#held.isHeld ? (this.#snap(position) ?? position) : position);
      if (isTaken) this.#remember();
      return isTaken;
    };
    this.#letDragDraw(false);
    this.#draw.clear();
    const features = storedFeatures(shape);
    this.#draw.setMode('select');
    this.#handled = this.#draw.addFeatures(features).flatMap(({ id, valid }) => (valid ? (id ?? []) : []));
    const [first] = this.#handled;
    if (first !== undefined) this.#draw.selectFeature(first);
    this.#standing = this.#sketch(true).shape;
  }

  /** Note what a change with handles was made of, to take it back. */
  #remember(): void {
    const { shape } = this.#sketch(true);
    if (this.#standing && JSON.stringify(shape) !== JSON.stringify(this.#standing))
      this.#before.push(this.#standing);
    this.#standing = shape;
    this.#tell();
  }

  #canUndo(): boolean {
    return this.#finished ? this.#before.length > 0 : this.#draw.canUndo();
  }

  /** What was drawn, as a copy. With handles only that: they are twice as many features as it has corners. */
  #drawn(): StoredFeature[] {
    const held = this.#finished
      ? this.#handled.flatMap((id) => this.#draw.getSnapshotFeature(id) ?? [])
      : this.#draw.getSnapshot();
    return held as StoredFeature[];
  }

  #sketch(finished: boolean) {
    return sketchOf(this.#drawn(), this.#request.tool, finished);
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
    const sketch = this.#sketch(this.#finished);
    this.#layers.setCorners(
      this.#finished ? undefined : cornersToResume({ tool: this.#request.tool, ...sketch }),
    );
    // A shape that the library refuses (a ring that crosses itself) has no handles: it stands as it is.
    if (this.#finished && !sketch.shape) return;
    this.#events.onSketch({ ...sketch, undoable: this.#canUndo(), holds: this.#held.isHeld });
  }

  #letDragDraw(draws: boolean): void {
    this.#adapter.letDragMoveMap(!draws);
    // Without this a finger on the map scrolls the page instead.
    this.#map.getCanvas().style.touchAction = draws ? 'none' : '';
  }
}
