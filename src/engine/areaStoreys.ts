import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import { labelPlace } from './labelPlace';

/** Levels of more areas are those of a country, which do not overlap. */
const MOST_LOOKED_INTO = 200;
/** Places within an area at which the larger ones are looked for under it. */
const PLACES = 24;

/** An area as far as it has to do with others. */
interface Laid {
  parts: readonly Polygon[];
  /** In any unit. */
  surface: number;
}

/** Places within the parts of an area, none of them on a border: between a place in the middle and the corners. */
function placesIn(parts: readonly Polygon[]): Position[] {
  return parts.flatMap((part) => {
    const middle = labelPlace(part);
    const corners = part.coordinates[0] ?? [];
    const step = Math.max(1, Math.ceil(corners.length / PLACES));
    const between = corners
      .filter((_, at) => at % step === 0)
      .map(([x = 0, y = 0]): Position => [(4 * x + middle[0]!) / 5, (4 * y + middle[1]!) / 5])
      .filter((place) => booleanPointInPolygon(place, part, { ignoreBoundary: true }));
    return [middle, ...between];
  });
}

/**
 * On which storey each area lies, 0 for the ground: one that has a place in common with larger ones lies on them, so that
 * what marks the larger one does not cover it.
 */
export function areaStoreys(areas: readonly Laid[]): number[] {
  const storeys = areas.map(() => 0);
  if (areas.length > MOST_LOOKED_INTO) return storeys;
  const bySize = areas.map((_, index) => index).sort((a, b) => areas[b]!.surface - areas[a]!.surface);
  bySize.forEach((index, at) => {
    const places = placesIn(areas[index]!.parts);
    const under = bySize
      .slice(0, at)
      .filter((other) =>
        areas[other]!.parts.some((part) =>
          places.some((place) => booleanPointInPolygon(place, part, { ignoreBoundary: true })),
        ),
      );
    storeys[index] = Math.max(-1, ...under.map((other) => storeys[other]!)) + 1;
  });
  return storeys;
}
