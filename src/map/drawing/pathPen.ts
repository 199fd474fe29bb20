import { booleanClockwise } from '@turf/turf';
import type { Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DrawnShape, Sketch } from '../../domain/areas/drawnShape';
import { itemAt } from '../../domain/itemAt';
import type { DrawingLayers } from './drawingLayers';
import { POINTER_DISTANCE } from './drawingModes';

/** A pointer event of the map, as the drawing library tells it: degrees, and CSS pixels (Infinity: nowhere on the screen). */
export interface PenEvent {
  lng: number;
  lat: number;
  containerX: number;
  containerY: number;
}

interface PathPenEvents {
  onChange(): void;
  /** There are enough corners, and no more come. */
  onFinish(sketch: Sketch): void;
}

/**
 * Draws a line or a polygon corner after corner. What one event costs does not grow with the corners that were set: they
 * stay where they are, on the map as well, and only what hangs on the pointer is drawn anew.
 */
export class PathPen {
  readonly #map: MapLibreMap;
  readonly #isRing: boolean;
  readonly #fewest: number;
  readonly #snap: (position: Position) => Position;
  readonly #layers: DrawingLayers;
  readonly #events: PathPenEvents;
  readonly #corners: Position[] = [];
  #pointer: Position | null = null;

  /**
   * @param snap where a corner at a position goes
   */
  constructor(
    map: MapLibreMap,
    layers: DrawingLayers,
    tool: 'line' | 'polygon',
    snap: (position: Position) => Position,
    events: PathPenEvents,
  ) {
    this.#map = map;
    this.#isRing = tool === 'polygon';
    this.#fewest = this.#isRing ? 3 : 2;
    this.#snap = snap;
    this.#events = events;
    this.#layers = layers;
  }

  get canUndo(): boolean {
    return this.#corners.length > 0;
  }

  move({ lng, lat }: PenEvent): void {
    if (!this.canUndo) return;
    this.#pointer = this.#snap([lng, lat]);
    this.#show();
  }

  /** A click sets a corner; on the last one, and on the first of a polygon, it ends the path where that has enough. */
  click(event: PenEvent): void {
    const ends = [...this.#corners.slice(-1), ...(this.#isRing ? this.#corners.slice(0, 1) : [])];
    const position = this.#snap([event.lng, event.lat]);
    // One that is typed is under no pointer.
    const closes = this.#isRing && String(position) === String(this.#corners[0]);
    const isAtEnd = closes || ends.some((end) => this.#isUnder(end, event));
    if (this.#corners.length >= this.#fewest && isAtEnd) {
      this.finish();
      return;
    }
    if (closes || String(position) === String(this.#corners.at(-1))) return;
    this.#corners.push(position);
    this.#pointer = position;
    this.#show();
  }

  /** Take the last corner back. */
  undo(): void {
    this.#corners.pop();
    if (!this.canUndo) this.#pointer = null;
    this.#show();
  }

  finish(): void {
    if (this.#corners.length < this.#fewest) return;
    const corners = [...this.#corners];
    const ring = [...corners, itemAt(corners, 0)];
    // Against the clock, as RFC 7946 asks of an outer ring.
    const shape: DrawnShape = this.#isRing
      ? { type: 'MultiPolygon', coordinates: [[booleanClockwise(ring) ? ring.reverse() : ring]] }
      : { type: 'LineString', coordinates: corners };
    this.#events.onFinish({ shape, corners: corners.length, radius: null, finished: true, undoable: false });
  }

  /** Begin anew. */
  clear(): void {
    this.#corners.length = 0;
    this.#pointer = null;
    this.#show();
  }

  /** What there is until now, with the corner under the pointer. */
  sketch(): Sketch {
    const about = { corners: this.#corners.length, radius: null, finished: false, undoable: this.canUndo };
    if (!this.#pointer) return { shape: null, ...about };
    const line = [...this.#corners, this.#pointer];
    const shape: DrawnShape = this.#isRing
      ? { type: 'MultiPolygon', coordinates: [[[...line, itemAt(line, 0)]]] }
      : { type: 'LineString', coordinates: line };
    return { shape, ...about };
  }

  #show(): void {
    this.#layers.grow(this.#corners, this.#pointer, this.#isRing);
    this.#events.onChange();
  }

  #isUnder(corner: Position, { containerX, containerY }: PenEvent): boolean {
    const { x, y } = this.#map.project(corner as [number, number]);
    return Math.hypot(x - containerX, y - containerY) < POINTER_DISTANCE;
  }
}
