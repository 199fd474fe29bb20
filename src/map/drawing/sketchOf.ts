import type { Feature, LineString, Point, Polygon, Position } from 'geojson';
import { simplify } from '@turf/turf';
import { itemAt } from '../../domain/itemAt';
import type { DrawnShape, Sketch } from '../../domain/areas/drawnShape';
import { lambertPathLength } from '../../geo/planarMeasures';

/** A feature as the drawing library keeps it; corners and other marks on the way carry properties of their own. */
export type StoredFeature = Feature<Polygon | LineString | Point>;

const MARKS = ['coordinatePoint', 'closingPoint', 'selectionPoint', 'midPoint', 'edited'];

/** Whether a feature is one of the library's own marks, and not of what was drawn. */
function isMark({ geometry, properties }: StoredFeature): boolean {
  return geometry.type === 'Point' && MARKS.some((mark) => properties?.[mark]);
}

/** What a pen of the library drew, as the rest of the house speaks of a drawing. */
export function sketchOf(features: readonly StoredFeature[], finished: boolean): Omit<Sketch, 'undoable'> {
  const first = features.find((feature) => !isMark(feature));
  if (!first) return { shape: null, corners: 0, radius: null, finished: false };
  const { geometry } = first;
  if (geometry.type === 'Polygon') {
    const corners = finished ? itemAt(geometry.coordinates, 0).length - 1 : committed(first);
    return {
      shape: { type: 'MultiPolygon', coordinates: [geometry.coordinates] },
      corners,
      radius: null,
      finished,
    };
  }
  if (geometry.type === 'LineString') return circleSketch(geometry.coordinates, finished);
  return { shape: geometry, corners: 1, radius: null, finished };
}

/** The line from the centre of a circle to its edge. */
function circleSketch(line: readonly Position[], finished: boolean): Omit<Sketch, 'undoable'> {
  const shape: DrawnShape = { type: 'Point', coordinates: itemAt(line, 0) };
  const drawn = lambertPathLength([itemAt(line, 0), line.at(-1)!]);
  // A hand draws no decimetres: what is kept is what the field of the radius shows.
  const radius = finished ? Math.max(1, Math.round(drawn)) : drawn;
  return { shape, corners: finished ? 2 : 1, radius: radius > 0 ? radius : null, finished };
}

/** Corners of a polygon that grows: its ring also holds the corner under the pointer. */
function committed({ geometry, properties }: StoredFeature): number {
  const counted: unknown = properties?.['committedCoordinateCount'];
  return typeof counted === 'number' ? counted : geometry.coordinates.flat().length - 1;
}

/** How far a side may move when a drawing by hand is thinned, in CSS pixels: less than a hand trembles. */
const PIXELS = 1.5;

/**
 * A drawing by free hand without the corners that no eye would miss (Douglas and Peucker), so that those that are left
 * can be taken hold of.
 * @param zoom of the map when it was drawn
 */
export function thinnedShape<S extends DrawnShape>(shape: S, zoom: number): S {
  const degreesPerPixel = 360 / (512 * 2 ** zoom);
  return simplify(shape, { tolerance: PIXELS * degreesPerPixel, highQuality: true });
}
