import type { Feature, Polygon, Position } from 'geojson';
import { AreaIndex } from '../../src/engine/areaIndex/areaIndex';
import { geojsonColumns } from './geojsonColumns';

/** A closed square ring from its south-west corner, counter-clockwise; `height` when it is no square. */
export function box(x: number, y: number, width: number, height = width): Position[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
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
