import type { ImportNote } from './importReport';

/** West, south, east, north in degrees. */
type Box = readonly [number, number, number, number];

const isLost = ({ code }: ImportNote): boolean =>
  code === 'partOfMore' || code === 'partOfUnknown' || code === 'servicePart';

/**
 * Whether a layer was read as a whole as far as an area goes, by the notes of its import. It was not where features are
 * known to be missing, wherever they may lie, nor for an area that does not lie wholly in the part of the map that was
 * asked for.
 * @param box of the area
 */
export function isReadWhole(notes: readonly ImportNote[], [west, south, east, north]: Box): boolean {
  return notes.every((note) => {
    if (isLost(note)) return false;
    if (note.code !== 'serviceArea') return true;
    const { params } = note;
    return west >= params.west && south >= params.south && east <= params.east && north <= params.north;
  });
}

/** What says of a layer that it was not read as a whole for every area. */
export function partNotes(notes: readonly ImportNote[]): readonly ImportNote[] {
  return notes.filter((note) => isLost(note) || note.code === 'serviceArea');
}
