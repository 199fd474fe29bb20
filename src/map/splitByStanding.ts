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
 * The parts of a measure layer with one standing, so that each standing is drawn with constant colours. A layer
 * whose parts all have this standing is handed on as it is, without copying.
 */
export function splitByStanding(geometry: MeasureGeometry, standing: Standing): StandingGeometry {
  const wanted = FEATURE_STANDING[standing];
  const kept = ({ feature }: { feature: Uint32Array }) => keptParts(feature, geometry.standing, wanted);
  return {
    points: keptPoints(geometry.points, kept(geometry.points)),
    lines: keptLines(geometry.lines, kept(geometry.lines)),
    polygons: keptPolygons(geometry.polygons, kept(geometry.polygons)),
  };
}

/** Indices of the parts to keep, or null when all stay. */
function keptParts(feature: Uint32Array, standing: Uint8Array, wanted: number): Uint32Array | null {
  let count = 0;
  for (const one of feature) if (standing[one] === wanted) count++;
  if (count === feature.length) return null;
  const kept = new Uint32Array(count);
  for (let part = 0, at = 0; at < count; part++) if (standing[feature[part]!] === wanted) kept[at++] = part;
  return kept;
}

function keptPoints(points: PointColumns, kept: Uint32Array | null): Float64Array {
  if (!kept) return points.positions;
  const positions = new Float64Array(2 * kept.length);
  kept.forEach((part, at) => {
    positions[2 * at] = points.positions[2 * part]!;
    positions[2 * at + 1] = points.positions[2 * part + 1]!;
  });
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
