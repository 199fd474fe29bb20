import { fromEuropeanGrid } from '../../geo/europeanGrid';
import { emptyColumns } from '../../io/emptyColumns';
import type { PopulationGrid } from '../../io/formats/csv/readPopulationGrid';
import { groupUnits } from './populationUnits';
import type { PopulationUnits } from './populationUnits';

/** South-west, south-east, north-east, north-west and back, in sizes of a cell. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
] as const;

/**
 * The cells of a grid as polygons in degrees. The edges are straight in degrees: over 1 km that is at most 3 cm beside
 * the edge that is straight in EPSG:3035, so corners are enough; neighbours share theirs exactly.
 */
export function gridUnits({ east, north, cellSize, people, areaCodes }: PopulationGrid): PopulationUnits {
  const count = people.length;
  const positions = new Float64Array(2 * CORNERS.length * count);
  const places = new Map<string, readonly [number, number]>();
  const place = (x: number, y: number): readonly [number, number] => {
    const key = `${x},${y}`;
    const known = places.get(key) ?? fromEuropeanGrid(x, y);
    places.set(key, known);
    return known;
  };
  for (let cell = 0, at = 0; cell < count; cell++) {
    for (const [dx, dy] of CORNERS) {
      positions.set(place(east[cell]! + dx * cellSize, north[cell]! + dy * cellSize), at);
      at += 2;
    }
  }
  return {
    columns: {
      ...emptyColumns(),
      count,
      polygons: {
        positions,
        ringStart: Uint32Array.from({ length: count + 1 }, (_, ring) => CORNERS.length * ring),
        polygonStart: Uint32Array.from({ length: count + 1 }, (_, polygon) => polygon),
        feature: Uint32Array.from({ length: count }, (_, feature) => feature),
      },
    },
    people,
    ...groupUnits(areaCodes),
  };
}
