import {
  DEFAULT_NODE_SIZE,
  generateLevelBounds,
  NODE_ITEM_BYTE_LEN,
} from 'flatgeobuf/lib/mjs/packedrtree.js';

/** Children per node of the trees that we write. */
export const TREE_NODE_SIZE = DEFAULT_NODE_SIZE;

/**
 * The spatial index of a FlatGeobuf file: a packed R-tree, root first and leaves last. A node is 40 bytes, little
 * endian: minX, minY, maxX, maxY as doubles and an unsigned 64-bit number, which is for a leaf the byte offset of its
 * feature after the index, and for an inner node the number of its first child.
 * @param boxes minX, minY, maxX, maxY of every feature in the order of the file, at least one feature
 * @param featureOffsets byte offset of every feature in the same order
 */
export function packedHilbertTree(boxes: Float64Array, featureOffsets: readonly number[]): Uint8Array {
  const levels = generateLevelBounds(featureOffsets.length, TREE_NODE_SIZE);
  const nodeCount = levels[0]![1];
  const nodes = new Float64Array(nodeCount * 4);
  const targets = new Float64Array(nodeCount);

  const firstLeaf = levels[0]![0];
  nodes.set(boxes, firstLeaf * 4);
  targets.set(featureOffsets, firstLeaf);
  for (let level = 1; level < levels.length; level++) {
    const [firstChild, childrenEnd] = levels[level - 1]!;
    const [first, end] = levels[level]!;
    for (let node = first; node < end; node++) {
      const from = firstChild + (node - first) * TREE_NODE_SIZE;
      const to = Math.min(from + TREE_NODE_SIZE, childrenEnd);
      targets[node] = from;
      nodes.set(boxAround(nodes.subarray(from * 4, to * 4)), node * 4);
    }
  }
  return nodeBytes(nodes, targets);
}

function boxAround(boxes: Float64Array): [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < boxes.length; at += 4) {
    minX = Math.min(minX, boxes[at]!);
    minY = Math.min(minY, boxes[at + 1]!);
    maxX = Math.max(maxX, boxes[at + 2]!);
    maxY = Math.max(maxY, boxes[at + 3]!);
  }
  return [minX, minY, maxX, maxY];
}

function nodeBytes(nodes: Float64Array, targets: Float64Array): Uint8Array {
  const bytes = new Uint8Array(targets.length * NODE_ITEM_BYTE_LEN);
  const view = new DataView(bytes.buffer);
  targets.forEach((target, node) => {
    const at = node * NODE_ITEM_BYTE_LEN;
    for (let side = 0; side < 4; side++) view.setFloat64(at + side * 8, nodes[node * 4 + side]!, true);
    view.setBigUint64(at + 32, BigInt(target), true);
  });
  return bytes;
}
