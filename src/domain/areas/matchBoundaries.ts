import { fail, ok } from '../result';
import type { Result } from '../result';
import type { Area } from './area';
import type { MergerTable } from './mergerTable';

/** How the areas of a file make up a full set of known areas. */
export interface BoundaryMatch {
  /** Per known area, in their order, the codes of the file that make it up: several where they merged since. */
  parts: readonly (readonly string[])[];
  /** Codes of the file that are none of these areas, such as municipalities of another region. */
  leftOut: readonly string[];
}

/** So many names a message gives; the rest it counts. */
const MOST_NAMES = 5;

function namesOf(names: readonly string[]): string {
  return names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '');
}

/**
 * Whether the outlines of a file can take the place of those of known areas (municipalities by NIS code): every known
 * area must be there, by its own code or by all of the codes that it had before it merged. What is of no known area is
 * left out.
 * @param codes of the areas of the file
 * @returns `boundaries.none` where no code is known, `boundaries.mixed` where the file has areas of before and after the
 * mergers beside one another, `boundaries.missing` with the names of those that are not there
 */
export function matchBoundaries(
  known: readonly Area[],
  codes: readonly string[],
  mergers: MergerTable,
  file: string,
): Result<BoundaryMatch> {
  const found = new Set(codes);
  const old = codes.filter((code) => mergers.isOnlyOld(code));
  const isOld = old.length > 0;
  const knownAreOld = known.some(({ code }) => mergers.isOnlyOld(code));
  const partsOf = ({ code }: Area): readonly string[] =>
    (isOld && !knownAreOld && mergers.mergedAreas().get(code)) || [code];
  const used = new Set(known.flatMap(partsOf).filter((code) => found.has(code)));
  if (used.size === 0) return fail('boundaries.none', { file });
  if (isOld && codes.some((code) => mergers.isOnlyNew(code)))
    return fail('boundaries.mixed', { file, count: old.length, codes: namesOf(old) });
  const missing = known.filter((area) => partsOf(area).some((code) => !found.has(code)));
  if (missing.length > 0)
    return fail('boundaries.missing', {
      file,
      count: missing.length,
      of: known.length,
      names: namesOf(missing.map(({ name }) => name)),
    });
  return ok({ parts: known.map(partsOf), leftOut: codes.filter((code) => !used.has(code)) });
}
