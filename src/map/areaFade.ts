import type { ExpressionSpecification } from 'maplibre-gl';
import { itemAt } from '../domain/itemAt';
import type { AreaFill } from './classColours';

type Stop = readonly [zoom: number, opacity: number];

/**
 * How much of their colour areas keep: all of it over Flanders, a tint in a street, where what lies in them and under
 * them is what one looks for. Over a background it is less, and from further away.
 */
const FADE: Readonly<Record<'plain' | 'overBasemap', readonly Stop[]>> = {
  plain: [
    [9.5, 1],
    [11, 0.8],
    [12.5, 0.4],
    [14, 0.2],
    [16, 0.14],
  ],
  overBasemap: [
    [8, 0.75],
    [10, 0.6],
    [12, 0.34],
    [14, 0.14],
    [16, 0.08],
  ],
};

function stopsOf(overBasemap: boolean): readonly Stop[] {
  return FADE[overBasemap ? 'overBasemap' : 'plain'];
}

/** The opacity of areas as the map's style has it. */
export function areaOpacity(overBasemap: boolean): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stopsOf(overBasemap).flat()] as ExpressionSpecification;
}

/** The same number for one zoom. */
function areaOpacityAt(zoom: number, overBasemap: boolean): number {
  const stops = stopsOf(overBasemap);
  const before = stops.findLast(([stop]) => stop <= zoom) ?? itemAt(stops, 0);
  const after = stops.find(([stop]) => stop > zoom) ?? before;
  const way = after[0] > before[0] ? (zoom - before[0]) / (after[0] - before[0]) : 0;
  return before[1] + way * (after[1] - before[1]);
}

/** The zoom from which on areas have a band in full colour along their border, in the place of their fading fill. */
export const EDGE_FROM = 9.5;
const EDGE_SEEN = 11;
/** Width of that band in CSS pixels. */
const EDGE: readonly Stop[] = [
  [EDGE_FROM, 0],
  [EDGE_SEEN, 1.5],
  [12.5, 4],
  [16, 7],
];

/** The width of that band as the style has it. @param part of the width */
export function edgeWidth(part = 1): ExpressionSpecification {
  const stops = EDGE.flatMap(([zoom, width]) => [zoom, width * part]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}

/** How areas are filled, for legends. */
export function areaFillAt(zoom: number, overBasemap: boolean): AreaFill {
  return { opacity: areaOpacityAt(zoom, overBasemap), edge: zoom >= EDGE_SEEN };
}
