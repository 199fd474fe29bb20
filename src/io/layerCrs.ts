import { itemAt } from '../domain/itemAt';
import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import { parseCrsCode } from '../geo/crsCode';
import type { CrsCode } from '../geo/crsCode';
import { areSwapped, guessCrs, likelyCrs, mostlyWithin } from '../geo/guessCrs';
import type { Places } from '../geo/guessCrs';
import type { ImportNote } from '../features/importReport';

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

/** What the user says about the CRS of a file. */
export interface GivenCrs {
  /** Chosen for this file: it wins over what the file says. */
  chosen?: CrsCode;
  /**
   * For any file that leaves it open: it names none and its positions are no degrees, or the one that it names
   * contradicts its positions. A guess goes before it where less than half of the places lie where it is meant to be used.
   */
  assumed?: CrsCode;
}

/**
 * Decide in which CRS a layer is to be read. What a file declares is believed, and refused where it is none of ours; a
 * guess is made only where it declares none (as GeoJSON without `crs` does: RFC 7946 means degrees by that, but bare
 * Lambert files are common), and goes by the bulk of the places.
 *
 * A declaration cannot be believed where it puts most places outside the area of use of its own CRS while they fit the
 * range of Belgium of another one, as when degrees are labelled Lambert 72. Neither reading is certain then, so it is
 * left to the user: the page asks, the batch command refuses unless it was told what to assume.
 *
 * The order of axes is no part of the declaration (the register has latitude first in EPSG:4326, files nearly always
 * last): see `areSwapped`. A declared Lambert keeps easting first, with a note where the other order looks likelier.
 * @param places of the layer in its own units; empty for a layer without positions
 * @returns `crs.unknown` for a declared CRS that is none of ours; `crs.contradicted` for a declaration that cannot be
 * believed, unless one is assumed that fits; `crs.undeclared` where none is declared, chosen or assumed, and no range of
 * Belgium holds at least half of the places, nor degrees do
 */
export function layerCrs(
  declared: DeclaredCrs,
  places: Places,
  given: GivenCrs,
  file: string,
): Result<LayerCrs> {
  if (given.chosen !== undefined)
    return ok(readIn(given.chosen, places, [choiceNote(declared, given.chosen)]));
  const guess = guessCrs(places);
  if (declared.crs !== null) {
    const named = parseCrsCode(declared.crs);
    if (named === null) return fail('crs.unknown', { file, crs: declared.crs });
    // Degrees on another datum are degrees: their order may be swapped all the same.
    const fits = guess?.crs === named || (guess?.crs === 'EPSG:4326' && named === 'EPSG:4313');
    if (guess === null || fits || mostlyWithin(places, named)) {
      const notes = declaredNotes(named, places);
      if (guess?.swappedAxes && isLambert(guess.crs)) notes.push({ code: 'perhapsSwapped', params: {} });
      return ok(readIn(named, places, notes));
    }
  }
  const isDegrees = guess ? guess.crs === 'EPSG:4326' : mostlyWithin(places, 'EPSG:4326');
  if (places.length === 0 || (declared.crs === null && isDegrees)) {
    const notes: ImportNote[] =
      places.length === 0 || declared.defaultCrs === 'EPSG:4326'
        ? []
        : [{ code: 'assumedWgs84', params: {} }];
    return ok(readIn('EPSG:4326', places, notes));
  }
  const { assumed } = given;
  if (assumed !== undefined && (guess === null || mostlyWithin(places, assumed)))
    return ok(readIn(assumed, places, [choiceNote(declared, assumed)]));
  if (declared.crs !== null)
    return fail('crs.contradicted', { file, declared: declared.crs, crs: guess!.crs });
  if (guess === null)
    return fail('crs.undeclared', {
      file,
      x: itemAt(places, 0),
      y: itemAt(places, 1),
      crs: likelyCrs(places) ?? 'none',
    });
  const { crs, swappedAxes } = guess;
  return ok({
    ...{ crs, swappedAxes },
    notes: [
      { code: 'detectedCrs', params: { crs } },
      ...(swappedAxes
        ? [{ code: isLambert(crs) ? ('northingFirst' as const) : ('swappedAxes' as const), params: {} }]
        : []),
    ],
  });
}

/** Read in a CRS that is known: only the order of axes is still to be seen. */
function readIn(crs: CrsCode, places: Places, notes: ImportNote[]): LayerCrs {
  const swappedAxes = areSwapped(places, crs);
  return { crs, swappedAxes, notes: swappedAxes ? [...notes, { code: 'swappedAxes', params: {} }] : notes };
}

function isLambert(crs: CrsCode): boolean {
  return crs === 'EPSG:31370' || crs === 'EPSG:3812';
}

function choiceNote({ crs: declared }: DeclaredCrs, crs: CrsCode): ImportNote {
  return declared === null
    ? { code: 'chosenCrs', params: { crs } }
    : { code: 'overruledCrs', params: { declared, crs } };
}

function declaredNotes(named: CrsCode, places: Places): ImportNote[] {
  if (named === 'EPSG:4326' || places.length === 0) return [];
  return [
    { code: 'transformed', params: { from: named } },
    ...(named === 'EPSG:31300' ? [{ code: 'unturnedLambert' as const, params: {} }] : []),
  ];
}
