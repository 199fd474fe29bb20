import type { MultiPolygon, Polygon, Position } from 'geojson';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { twiceSignedRingArea, windRing } from '../../io/exports/ringWinding';

/**
 * Parts of less than about a square metre (in square degrees at 51° north), doubled. Two areas with a common border
 * whose corners differ by a rounding leave such slivers; nobody draws one.
 */
const TWICE_SMALLEST = 2.6e-10;

/**
 * A polygon as own areas are kept: rings without repeated positions, outer rings counterclockwise and holes clockwise
 * (RFC 7946), parts and holes without a surface left out.
 * @returns `shape.empty` when nothing is left
 */
export function soundShape(geometry: Polygon | MultiPolygon | null): Result<MultiPolygon> {
  const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? []);
  const coordinates = polygons.flatMap((rings) => {
    const sound = rings.map((ring, index) => soundRing(ring, index === 0));
    return sound[0] ? [sound.filter((ring) => ring !== null)] : [];
  });
  return coordinates.length === 0 ? fail('shape.empty', {}) : ok({ type: 'MultiPolygon', coordinates });
}

function soundRing(ring: readonly Position[], isOuter: boolean): Position[] | null {
  const distinct = ring
    .filter(([x, y], index) => index === 0 || x !== ring[index - 1]![0] || y !== ring[index - 1]![1])
    .map(([x, y]): Position => [x!, y!]);
  const wound = windRing(distinct, isOuter);
  return wound && Math.abs(twiceSignedRingArea(wound)) >= TWICE_SMALLEST ? wound : null;
}
