import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { Area } from '../domain/areas/area';
import { planarRingArea } from '../geo/planarMeasures';
import type { PolygonColumns } from '../features/columns';
import { areaStoreys } from './areaStoreys';
import { clearLabelPlace } from './clearLabelPlace';
import { polygonAt } from '../features/polygonAt';
import type { Bounds } from './areaBoxes';

interface OutlineProperties {
  code: string;
  name: string;
  /** Square degrees: of areas that overlap, the map draws the smaller on top. */
  size: number;
  /** Its marks lie over those of the areas on lower storeys. */
  storey: number;
}

/** What the map draws of an area layer, as GeoJSON: outlines by area index, and a place for every name. */
export interface AreaOutlines {
  outlines: FeatureCollection<MultiPolygon, OutlineProperties>;
  /** Largest first, so that the map knows which names to keep. */
  labels: FeatureCollection<Point, { name: string; rank: number }>;
}

/**
 * Outlines and label places of areas; the area's index is its feature's.
 * @param sizes inhabitants by code; areas without come after those with, in their own order.
 */
export function areaOutlines(
  areas: readonly Area[],
  polygons: PolygonColumns,
  sizes: ReadonlyMap<string, number>,
): AreaOutlines {
  const parts: Polygon[][] = areas.map(() => []);
  const largest = areas.map(() => ({ area: -1, part: 0 }));
  const surfaces = areas.map(() => 0);
  polygons.feature.forEach((index, polygon) => {
    const outer = polygons.polygonStart[polygon]!;
    const area = Math.abs(
      planarRingArea(polygons.positions, polygons.ringStart[outer]!, polygons.ringStart[outer + 1]!),
    );
    if (area > largest[index]!.area) largest[index] = { area, part: parts[index]!.length };
    surfaces[index]! += area;
    parts[index]!.push(polygonAt(polygons, polygon));
  });
  const storeys = areaStoreys(parts.map((own, index) => ({ parts: own, surface: surfaces[index]! })));
  const raised = areas.map((_, index) => index).filter((index) => storeys[index]! > 0);
  const placeOf = (index: number): Position =>
    clearLabelPlace(
      parts[index]![largest[index]!.part]!,
      raised.filter((other) => storeys[other]! > storeys[index]!).flatMap((other) => parts[other]!),
    );
  const order = areas
    .map((_, index) => index)
    .filter((index) => parts[index]!.length > 0)
    .sort((a, b) => (sizes.get(areas[b]!.code) ?? -1) - (sizes.get(areas[a]!.code) ?? -1));
  return {
    outlines: {
      type: 'FeatureCollection',
      features: areas.map(({ code, name }, id): Feature<MultiPolygon, OutlineProperties> => ({
        type: 'Feature',
        id,
        properties: { code, name, size: surfaces[id]!, storey: storeys[id]! },
        geometry: { type: 'MultiPolygon', coordinates: parts[id]!.map(({ coordinates }) => coordinates) },
      })),
    },
    labels: {
      type: 'FeatureCollection',
      features: order.map((index, rank) => ({
        type: 'Feature',
        properties: { name: areas[index]!.name, rank },
        geometry: { type: 'Point', coordinates: placeOf(index) },
      })),
    },
  };
}

/** From further away more borders lie in a view than a pointer can choose between. */
const MOST_EDGES = 20_000;

/**
 * The edges of all borders that lie in a box or reach into its rectangle: ax, ay, bx, by of each, in degrees (EPSG:4326),
 * as exact as they are counted with. Of neighbours an edge comes twice. Empty where there are more than a view has room for.
 */
export function bordersIn(
  { positions, ringStart }: PolygonColumns,
  [west, south, east, north]: Bounds,
): Float64Array {
  const edges: number[] = [];
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const end = 2 * (ringStart[ring + 1]! - 1);
    for (let p = 2 * ringStart[ring]!; p < end; p += 2) {
      const [ax, ay, bx, by] = [positions[p]!, positions[p + 1]!, positions[p + 2]!, positions[p + 3]!];
      if ((ax < west && bx < west) || (ax > east && bx > east)) continue;
      if ((ay < south && by < south) || (ay > north && by > north)) continue;
      if (edges.length === 4 * MOST_EDGES) return new Float64Array();
      edges.push(ax, ay, bx, by);
    }
  }
  return Float64Array.from(edges);
}
