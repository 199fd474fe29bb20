import { NODE_ITEM_BYTE_LEN } from 'flatgeobuf/lib/mjs/packedrtree.js';
import type { GrowingArray } from '../../../features/growingArray';

/** Bytes of one side of a box. */
const SIDE = 8;

/**
 * Compare features without positions with their boxes in the file's index: a box with a place in it says that there
 * were positions once. An empty box, zeros, or what is not a number stand for no geometry.
 * @param empty indexes of the features
 * @param leaves where the first leaf lies in `view`; one leaf per feature, in the order of the features
 * @returns index of a feature that lost its geometry, -1 where there is none
 */
export function findLostGeometry(empty: GrowingArray<Uint32Array>, view: DataView, leaves: number): number {
  for (let index = 0; index < empty.length; index++) {
    const leaf = leaves + empty.at(index) * NODE_ITEM_BYTE_LEN;
    const minX = view.getFloat64(leaf, true);
    const minY = view.getFloat64(leaf + SIDE, true);
    const maxX = view.getFloat64(leaf + 2 * SIDE, true);
    const maxY = view.getFloat64(leaf + 3 * SIDE, true);
    const isZero = minX === 0 && minY === 0 && maxX === 0 && maxY === 0;
    if (minX <= maxX && minY <= maxY && !isZero) return empty.at(index);
  }
  return -1;
}
