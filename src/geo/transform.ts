import type { Geometry, Position } from 'geojson';
import proj4 from 'proj4';
import type { CrsCode } from './crsCode';
import { CRS_DEFINITIONS } from './crsDefinitions';
import type { Bounds } from './guessCrs';

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

/**
 * Transform interleaved positions (x0, y0, x1, y1, …; easting before northing, longitude before latitude in degrees) in
 * place. How accurate that is, stands with `CRS_DEFINITIONS`. Every position must be finite; one that the projection
 * cannot reach comes back as not finite.
 */
export function transformPositions(positions: Float64Array, from: CrsCode, to: CrsCode): void {
  if (from === to) return;
  const converter = proj4(CRS_DEFINITIONS[from].proj4, CRS_DEFINITIONS[to].proj4);
  const position: [number, number] = [0, 0];
  for (let i = 0; i < positions.length; i += 2) {
    position[0] = positions[i]!;
    position[1] = positions[i + 1]!;
    const [x, y] = converter.forward(position);
    positions[i] = x;
    positions[i + 1] = y;
  }
}

/** A geometry in another coordinate reference system: its corners are transformed, its sides stay straight. */
export function transformGeometry<G extends Geometry>(geometry: G, from: CrsCode, to: CrsCode): G {
  const found: number[] = [];
  mapPositions(geometry, (position) => {
    found.push(position[0]!, position[1]!);
    return position;
  });
  const positions = Float64Array.from(found);
  transformPositions(positions, from, to);
  let next = 0;
  return mapPositions(geometry, () => [positions[next++]!, positions[next++]!]);
}

const toWgs84 = proj4(CRS_DEFINITIONS['EPSG:3035'].proj4, 'EPSG:4326');

/**
 * From metres in the European grid (EPSG:3035, Lambert azimuthal equal area on ETRS89) to degrees (EPSG:4326, longitude
 * first). ETRS89 and WGS 84 are taken as one, as everywhere in Pactkaart: they agree within a metre.
 */
export function fromEuropeanGrid(east: number, north: number): [lon: number, lat: number] {
  const [lon, lat] = toWgs84.forward([east, north]);
  return [lon, lat];
}

/** Points along each side: the side of a box in degrees is a curve in a plane. */
const STEPS = 8;

/** The box in another CRS around a box of west, south, east, north in degrees. */
export function boundsInCrs(
  [west, south, east, north]: readonly [number, number, number, number],
  crs: CrsCode,
): Bounds {
  const positions = new Float64Array((STEPS + 1) ** 2 * 2);
  for (let i = 0; i <= STEPS; i++) {
    for (let j = 0; j <= STEPS; j++) {
      const at = (i * (STEPS + 1) + j) * 2;
      positions[at] = west + ((east - west) * i) / STEPS;
      positions[at + 1] = south + ((north - south) * j) / STEPS;
    }
  }
  transformPositions(positions, 'EPSG:4326', crs);
  const x = positions.filter((_, index) => index % 2 === 0);
  const y = positions.filter((_, index) => index % 2 === 1);
  return { minX: Math.min(...x), minY: Math.min(...y), maxX: Math.max(...x), maxY: Math.max(...y) };
}

/** The box around the positions with index `first` up to, not including, `end`, in their own units. */
export function pathBounds(positions: Float64Array, first: number, end: number): Bounds {
  const bounds = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let i = first; i < end; i++) {
    bounds.minX = Math.min(bounds.minX, positions[2 * i]!);
    bounds.maxX = Math.max(bounds.maxX, positions[2 * i]!);
    bounds.minY = Math.min(bounds.minY, positions[2 * i + 1]!);
    bounds.maxY = Math.max(bounds.maxY, positions[2 * i + 1]!);
  }
  return bounds;
}
