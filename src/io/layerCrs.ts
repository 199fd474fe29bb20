import { parseCrsCode } from '../geo/crsCode';
import type { CrsCode } from '../geo/crsCode';
import { detectCrs } from '../geo/detectCrs';
import type { Bounds } from '../geo/detectCrs';
import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { ImportNote } from './importReport';

/** The CRS to read a layer in, and what to tell about it. */
export interface LayerCrs {
  crs: CrsCode;
  swappedAxes: boolean;
  notes: ImportNote[];
}

/** What a file says about its CRS; see `RawLayer`. */
export interface DeclaredCrs {
  crs: string | null;
  defaultCrs: CrsCode | null;
}

/**
 * Decide in which CRS a layer is to be read. The ranges of Belgium do not overlap, so where the coordinates can only
 * be one CRS they win over what the file says, which is then noted. A file without a CRS whose coordinates fit no
 * range is taken for degrees; the check of the range comes after.
 * @param bounds of the layer in its own units, null for a layer without positions
 * @returns `crs.unknown` for a CRS that is none of ours, outside Belgium
 */
export function layerCrs(declared: DeclaredCrs, bounds: Bounds | null, file: string): Result<LayerCrs> {
  const named = declared.crs === null ? null : parseCrsCode(declared.crs);
  const detected = bounds === null ? null : detectCrs(bounds);
  if (detected === null) {
    if (declared.crs !== null && named === null) return fail('crs.unknown', { file, crs: declared.crs });
    const crs = named ?? 'EPSG:4326';
    return ok({ crs, swappedAxes: false, notes: notesFor(declared, named, crs, bounds !== null) });
  }
  // The Lambert ranges are nearly square: outside one of them in the usual order, the order of axes does not show.
  const isLambert = detected.crs === 'EPSG:31370' || detected.crs === 'EPSG:3812';
  const swappedAxes = detected.swappedAxes && !isLambert;
  const notes = notesFor(declared, named, detected.crs, true);
  if (swappedAxes) notes.push({ code: 'swappedAxes', params: {} });
  return ok({ crs: detected.crs, swappedAxes, notes });
}

function notesFor(
  declared: DeclaredCrs,
  named: CrsCode | null,
  crs: CrsCode,
  hasPositions: boolean,
): ImportNote[] {
  if (!hasPositions) return [];
  if (named !== null && named !== crs)
    return [{ code: 'overruledCrs', params: { declared: declared.crs!, crs } }];
  if (named !== null) return crs === 'EPSG:4326' ? [] : [{ code: 'transformed', params: { from: crs } }];
  if (declared.crs === null && declared.defaultCrs === crs) return [];
  if (declared.crs === null && crs === 'EPSG:4326') return [{ code: 'assumedWgs84', params: {} }];
  return [{ code: 'detectedCrs', params: { crs } }];
}
