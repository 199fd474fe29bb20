import type { Feature, Polygon, Position } from 'geojson';
import { AreaIndex } from '../../src/engine/areaIndex/areaIndex';
import { geojsonColumns } from './geojsonColumns';

/** The closed ring of a rectangle, from its south-west corner, counter-clockwise. */
export function rectangle(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** That of a square from its south-west corner; `height` when it is no square. */
export function box(x: number, y: number, width: number, height = width): Position[] {
  return rectangle(x, y, x + width, y + height);
}

/** An area index of polygons, one area each. */
export function indexOf(...areas: Position[][][]): AreaIndex {
  const features = areas.map((coordinates): Feature<Polygon> => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates },
  }));
  return new AreaIndex(geojsonColumns(features).polygons, areas.length);
}
