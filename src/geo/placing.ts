import type { Geometry, Polygon, Position } from 'geojson';
import { mapPositions, transformGeometry, transformPositions } from './transform';

/** A position in degrees (EPSG:4326) as metres of Lambert 72 (EPSG:31370). */
function lambert([lon, lat]: Position): [x: number, y: number] {
  const metres = Float64Array.of(lon!, lat!);
  transformPositions(metres, 'EPSG:4326', 'EPSG:31370');
  return [metres[0]!, metres[1]!];
}

/**
 * A square of the Lambert 72 plane around a position in degrees, its sides along the axes, counterclockwise.
 * @param side metres
 */
export function squareAround(middle: Position, side: number): Polygon {
  const [x, y] = lambert(middle);
  const half = side / 2;
  const [west, south, east, north] = [x - half, y - half, x + half, y + half];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return transformGeometry({ type: 'Polygon', coordinates: [ring] }, 'EPSG:31370', 'EPSG:4326');
}

/**
 * A geometry in degrees, moved in the Lambert 72 plane so that the middle of its box comes to a position: lengths and
 * surfaces there stay what they were.
 */
export function movedTo<G extends Geometry>(geometry: G, middle: Position): G {
  const plane = transformGeometry(geometry, 'EPSG:4326', 'EPSG:31370');
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  mapPositions(plane, (position) => {
    const [x, y] = position as [number, number];
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
    return position;
  });
  const [x, y] = lambert(middle);
  const [dx, dy] = [x - (box.west + box.east) / 2, y - (box.south + box.north) / 2];
  const moved = mapPositions(plane, (position) => [position[0]! + dx, position[1]! + dy]);
  return transformGeometry(moved, 'EPSG:31370', 'EPSG:4326');
}

/** The position at a distance in metres from another, in the direction of a compass in degrees, in the Lambert 72 plane. */
export function positionAt(from: Position, metres: number, direction: number): Position {
  const [x, y] = lambert(from);
  const angle = (direction * Math.PI) / 180;
  const there = Float64Array.of(x + metres * Math.sin(angle), y + metres * Math.cos(angle));
  transformPositions(there, 'EPSG:31370', 'EPSG:4326');
  return [there[0]!, there[1]!];
}
