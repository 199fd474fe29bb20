import type { FeatureCollection, Point } from 'geojson';

/** What a label needs of an area feature. */
export interface AreaLabelSource {
  properties: {
    name: string;
    /** Inhabitants, or another size; null or absent when not known. */
    size?: number | null;
    labelLon: number;
    labelLat: number;
  };
}

/**
 * A point per area at its label place, with its name and its rank: 0 for the largest area. Areas of unknown size
 * come last; equal sizes keep the order of the file.
 */
export function areaLabelPoints(
  areas: readonly AreaLabelSource[],
): FeatureCollection<Point, { name: string; rank: number }> {
  const bySize = [...areas].sort((a, b) => (b.properties.size ?? -1) - (a.properties.size ?? -1));
  return {
    type: 'FeatureCollection',
    features: bySize.map(({ properties: { name, labelLon, labelLat } }, rank) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [labelLon, labelLat] },
      properties: { name, rank },
    })),
  };
}
