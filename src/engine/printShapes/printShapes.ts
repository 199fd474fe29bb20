import type { Feature, GeometryCollection as GeoJsonCollection, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { transformPositions } from '../../geo/transform';
import type { PolygonColumns } from '../../features/columns';
import { polygonAt } from '../../features/polygonAt';
import { arcTolerance } from './arcTolerance';
import { labelPlaces } from './labelPlaces';
import { pathOfRings } from './pathOfRings';
import { printTolerance } from './printTolerance';
import { shapeBoxes } from './shapeBoxes';
import { simplifyArc } from './simplifyArc';

/** The outlines of a level for small maps in print: light, and crisp at the size of a few centimetres. */
export interface PrintShapes {
  /**
   * Per area an SVG path in whole metres of the Lambert 72 plane, y growing to the south as SVG has it; empty for an
   * area without geometry.
   */
  paths: readonly string[];
  /** West, north, east, south of every area in the coordinates of the paths; NaN for an area without geometry. */
  boxes: Float64Array;
  /** A place inside every area for its name: x and y in the coordinates of the paths. */
  labels: Float64Array;
}

/**
 * Project the outlines of areas to Lambert 72 and simplify them to what print shows. Borders are simplified once for
 * both neighbours, so no gap opens between them.
 * @param polygons degrees, EPSG:4326; the feature is the area.
 */
export function printShapes(areaCount: number, polygons: PolygonColumns): PrintShapes {
  const positions = Float64Array.from(polygons.positions);
  transformPositions(positions, 'EPSG:4326', 'EPSG:31370');
  for (let i = 0; i < positions.length; i += 2) {
    positions[i] = Math.round(positions[i]!);
    positions[i + 1] = Math.round(-positions[i + 1]!);
  }
  const projected = { ...polygons, positions };
  const boxes = shapeBoxes(areaCount, projected);
  const tolerance = printTolerance(boxes);
  const areas = multiPolygons(areaCount, projected);
  const collection: GeoJsonCollection = { type: 'GeometryCollection', geometries: areas };
  const borders = topology({ areas: collection }) as Topology<{ areas: GeometryCollection }>;
  borders.arcs = borders.arcs.map((arc) => simplifyArc(arc, arcTolerance(arc, tolerance)));
  const paths = borders.objects.areas.geometries.map((geometry, area) => {
    const light = rings((feature(borders, geometry) as Feature<MultiPolygon>).geometry);
    const drawn = light.filter((ring) => ring.length > 3);
    return pathOfRings(drawn.length > 0 ? drawn : rings(areas[area]!));
  });
  return { paths, boxes, labels: labelPlaces(areas) };
}

function multiPolygons(areaCount: number, polygons: PolygonColumns): MultiPolygon[] {
  const parts: Position[][][][] = Array.from({ length: areaCount }, () => []);
  polygons.feature.forEach((area, polygon) => {
    parts[area]!.push(polygonAt(polygons, polygon).coordinates);
  });
  return parts.map((coordinates) => ({ type: 'MultiPolygon', coordinates }));
}

function rings({ coordinates }: MultiPolygon): Position[][] {
  return coordinates.flat();
}
