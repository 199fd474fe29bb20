import { FEATURE_STANDING } from '../engine/measureGeometry';
import type { MeasureGeometry } from '../engine/measureGeometry';
import type { LineColumns, PointColumns, PolygonColumns } from '../features/columns';

export type Standing = keyof typeof FEATURE_STANDING;

/** Positions of one standing, interleaved lon/lat; features are no longer told apart. */
export interface StandingGeometry {
  points: Float64Array;
  lines: Pick<LineColumns, 'positions' | 'start'>;
  polygons: Pick<PolygonColumns, 'positions' | 'ringStart' | 'polygonStart'>;
}

/**
 * The parts of a measure layer by standing, so that each standing is drawn with constant colours; a standing that none
 * has is absent. Of a layer whose parts all have one standing they are handed on as they are, without copying.
 */
export function splitByStanding(geometry: MeasureGeometry): ReadonlyMap<Standing, StandingGeometry> {
  const { points, lines, polygons, standing } = geometry;
  const [pointsOf, linesOf, polygonsOf] = [points, lines, polygons].map(({ feature }) =>
    partsByStanding(feature, standing),
  );
  const split = new Map<Standing, StandingGeometry>();
  for (const [name, value] of Object.entries(FEATURE_STANDING) as [Standing, number][]) {
    const [point, line, polygon] = [pointsOf![value], linesOf![value], polygonsOf![value]];
    if (point?.length === 0 && line?.length === 0 && polygon?.length === 0) continue;
    split.set(name, {
      points: keptPoints(points, point ?? null),
      lines: keptLines(lines, line ?? null),
      polygons: keptPolygons(polygons, polygon ?? null),
    });
  }
  return split;
}

/** Indices of the parts of each value of `FEATURE_STANDING`; null where all of them have it. */
function partsByStanding(feature: Uint32Array, standing: Uint8Array): (Uint32Array | null)[] {
  const counts = new Uint32Array(Object.keys(FEATURE_STANDING).length);
  for (const one of feature) counts[standing[one]!]!++;
  const all = feature.length > 0 ? counts.indexOf(feature.length) : -1;
  const parts = Array.from(counts, (count, value) => (value === all ? null : new Uint32Array(count)));
  if (all !== -1) return parts;
  counts.fill(0);
  for (let part = 0; part < feature.length; part++) {
    const value = standing[feature[part]!]!;
    const own = parts[value];
    // What is not drawn has no standing.
    if (own) own[counts[value]!++] = part;
  }
  return parts;
}

function keptPoints(points: PointColumns, kept: Uint32Array | null): Float64Array {
  if (!kept) return points.positions;
  const positions = new Float64Array(2 * kept.length);
  for (let at = 0; at < kept.length; at++) {
    const part = kept[at]!;
    positions[2 * at] = points.positions[2 * part]!;
    positions[2 * at + 1] = points.positions[2 * part + 1]!;
  }
  return positions;
}

function keptLines(lines: LineColumns, kept: Uint32Array | null): StandingGeometry['lines'] {
  return kept ? keptRuns(lines.positions, lines.start, kept) : lines;
}

function keptPolygons(polygons: PolygonColumns, kept: Uint32Array | null): StandingGeometry['polygons'] {
  if (!kept) return polygons;
  const rings: number[] = [];
  const polygonStart = new Uint32Array(kept.length + 1);
  kept.forEach((part, at) => {
    for (let ring = polygons.polygonStart[part]!; ring < polygons.polygonStart[part + 1]!; ring++) {
      rings.push(ring);
    }
    polygonStart[at + 1] = rings.length;
  });
  const { positions, start } = keptRuns(polygons.positions, polygons.ringStart, rings);
  return { positions, ringStart: start, polygonStart };
}

/** Copy the named runs of positions (lines or rings) one after the other. */
function keptRuns(
  positions: Float64Array,
  start: Uint32Array,
  runs: Uint32Array | number[],
): { positions: Float64Array; start: Uint32Array } {
  const keptStart = new Uint32Array(runs.length + 1);
  runs.forEach((run, at) => {
    keptStart[at + 1] = keptStart[at]! + start[run + 1]! - start[run]!;
  });
  const kept = new Float64Array(2 * keptStart[runs.length]!);
  runs.forEach((run, at) => {
    kept.set(positions.subarray(2 * start[run]!, 2 * start[run + 1]!), 2 * keptStart[at]!);
  });
  return { positions: kept, start: keptStart };
}
