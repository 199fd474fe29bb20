import { itemAt } from '../domain/itemAt';
import type { ImportNote } from './importReport';

const isLost = ({ code }: ImportNote): boolean =>
  code === 'partOfMore' || code === 'partOfUnknown' || code === 'servicePart';

/**
 * Whether a layer was read as a whole as far as an area goes, by the notes of its import. It was not where features are
 * known to be missing, wherever they may lie, nor for an area that does not lie wholly in the part of the map that was
 * asked for.
 * @param boxes west, south, east, north in degrees of every area, one after the other
 */
export function isReadWholeAt(notes: readonly ImportNote[], boxes: Float64Array, area: number): boolean {
  const side = (at: number): number => itemAt(boxes, 4 * area + at);
  return notes.every((note) => {
    if (isLost(note)) return false;
    if (note.code !== 'serviceArea') return true;
    const { west, south, east, north } = note.params;
    return side(0) >= west && side(1) >= south && side(2) <= east && side(3) <= north;
  });
}

/** What says of a layer that it was not read as a whole for every area. */
export function partNotes(notes: readonly ImportNote[]): readonly ImportNote[] {
  return notes.filter((note) => isLost(note) || note.code === 'serviceArea');
}
