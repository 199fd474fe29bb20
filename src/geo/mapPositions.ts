import type { Geometry, Position } from 'geojson';

/** A geometry with every position replaced; heights are not handed on. */
export function mapPositions<G extends Geometry>(geometry: G, change: (position: Position) => Position): G {
  if (geometry.type === 'GeometryCollection') {
    return {
      type: geometry.type,
      geometries: geometry.geometries.map((part) => mapPositions(part, change)),
    } as G;
  }
  return { type: geometry.type, coordinates: mapNested(geometry.coordinates as Nested, change) } as G;
}

type Nested = Position | Nested[];

function mapNested(nested: Nested, change: (position: Position) => Position): Nested {
  return typeof nested[0] === 'number'
    ? change(nested as Position)
    : (nested as Nested[]).map((inner) => mapNested(inner, change));
}
