import { readFileSync } from 'node:fs';
import { benchLines, benchPoints, benchPolygons } from '../../../scripts/bench/data/benchLayers';
import { densifyPolygons } from '../../../scripts/bench/data/sampledPolygons';
import { PopulationPlaces } from '../../../scripts/bench/data/populationPlaces';
import { readPopulationGrid } from '../../../scripts/data/readFigures';
import type { Columns } from '../../../src/features/columns';
import { readLayer } from '../../../src/io/readLayer';
import { valueOf } from '../../helpers/valueOf';

export type GoldenLayer = 'points' | 'lines' | 'polygons';

/**
 * The default boundaries, as `npm run data` makes them, with as many positions as surveyed ones have: then it does not
 * matter whether the edge between two positions is straight in degrees or in the plane of Lambert 72.
 */
export async function goldenAreas(): Promise<Columns> {
  const bytes = new Uint8Array(readFileSync('public/data/areas/municipalities-2025.fgb'));
  const areas = valueOf(await readLayer({ kind: 'bytes', name: 'areas', bytes })).columns;
  return { ...areas, polygons: densifyPolygons(areas.polygons, areas.count, 1000) };
}

/** The seeded layers that PostGIS was asked about. */
export function goldenLayers(): Record<GoldenLayer, Columns> {
  const places = new PopulationPlaces(readPopulationGrid());
  return {
    points: benchPoints(20_000, places, 'golden points'),
    lines: benchLines(2000, places, 'golden lines'),
    polygons: benchPolygons(2000, places, 'golden polygons'),
  };
}
