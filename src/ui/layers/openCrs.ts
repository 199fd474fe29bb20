import type { Problem } from '../../domain/problem';
import { CRS_CODES } from '../../geo/crsCode';
import type { CrsCode } from '../../geo/crsCode';
import type { ImportNote, ImportReport } from '../../io/importReport';

/** What the door says of a CRS that the file leaves open, or that the user named. */
const OPEN_NOTES: readonly ImportNote['code'][] = [
  'assumedWgs84',
  'detectedCrs',
  'chosenCrs',
  'overruledCrs',
  'unturnedLambert',
];

const known = (text: string): CrsCode | undefined => CRS_CODES.find((crs) => crs === text);

/** The CRS that a layer was read in where the user may know better; null where the file named it. */
export function openCrsOf({ notes, crs }: ImportReport): CrsCode | null {
  return notes.some(({ code }) => OPEN_NOTES.includes(code)) ? (known(crs) ?? null) : null;
}

/** The CRS to offer first for a file that was refused for its own; null for any other problem. */
export function crsToOffer(problem: Problem | null): CrsCode | null {
  switch (problem?.code) {
    case 'crs.contradicted':
    case 'crs.undeclared':
      return known(problem.params.crs) ?? 'EPSG:31370';
    case 'crs.unknown':
    case 'crs.outsideRange':
      return 'EPSG:31370';
    default:
      return null;
  }
}
