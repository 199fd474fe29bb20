import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { Area } from '../../domain/areas/area';
import type { AreaLevel } from '../store/data';

/**
 * The area of a level in which a place lies, by the outlines that the map draws.
 * @param place degrees (EPSG:4326)
 * @returns of areas that overlap the smallest; null for a place in none
 */
export async function areaAt(
  { boxes, areas, outlineUrl }: Pick<AreaLevel, 'boxes' | 'areas' | 'outlineUrl'>,
  [x, y]: readonly [longitude: number, latitude: number],
): Promise<Area | null> {
  const isNear = (index: number): boolean => {
    const [west, south, east, north] = boxes.subarray(4 * index, 4 * index + 4);
    return west! <= x && x <= east! && south! <= y && y <= north!;
  };
  if (!areas.some((_, index) => isNear(index))) return null;
  const answer = await fetch(outlineUrl);
  const { features } = (await answer.json()) as FeatureCollection<MultiPolygon, { size: number }>;
  const [smallest] = features
    .filter(({ id, geometry }) => isNear(Number(id)) && booleanPointInPolygon([x, y], geometry))
    .sort((a, b) => a.properties.size - b.properties.size);
  return smallest ? (areas[Number(smallest.id)] ?? null) : null;
}
