import {
  DEFAULT_NODE_SIZE,
  generateLevelBounds,
  NODE_ITEM_BYTE_LEN,
} from 'flatgeobuf/lib/mjs/packedrtree.js';

/** Children per node of the trees that we write. */
export const TREE_NODE_SIZE = DEFAULT_NODE_SIZE;

const BOX = 4;
const WORD = 2 ** 32;
/** Leaves that are written at once. */
const LEAVES_PER_CHUNK = 16 * 1024;

/**
 * The spatial index of a FlatGeobuf file: a packed R-tree, root first and leaves last. A node is 40 bytes, little
 * endian: minX, minY, maxX, maxY as doubles and an unsigned 64-bit number, which is for a leaf the byte offset of its
 * feature after the index, and for an inner node the number of its first child.
 * @param boxes minX, minY, maxX, maxY of every feature
 * @param order the features in the order of the file, at least one
 * @param featureOffsets byte offset of every feature in the order of the file, and the length of all
 * @returns the bytes in chunks, so that the tree of millions of features is never in memory as a whole
 */
export function* packedHilbertTree(
  boxes: Float64Array,
  order: Uint32Array,
  featureOffsets: Float64Array,
): Generator<Uint8Array> {
  const levels = generateLevelBounds(order.length, TREE_NODE_SIZE);
  const inner = innerNodes(boxes, order, levels);
  const innerBytes = new NodeBytes(inner.targets.length);
  inner.targets.forEach((target, node) => innerBytes.add(inner.boxes, node, target));
  yield innerBytes.bytes;
  for (let first = 0; first < order.length; first += LEAVES_PER_CHUNK) {
    const end = Math.min(first + LEAVES_PER_CHUNK, order.length);
    const leaves = new NodeBytes(end - first);
    for (let leaf = first; leaf < end; leaf++) leaves.add(boxes, order[leaf]!, featureOffsets[leaf]!);
    yield leaves.bytes;
  }
}

/** Boxes and first children of all nodes but the leaves, root first. */
function innerNodes(
  boxes: Float64Array,
  order: Uint32Array,
  levels: readonly (readonly number[])[],
): { boxes: Float64Array; targets: Float64Array } {
  const firstLeaf = levels[0]![0]!;
  const nodes = { boxes: new Float64Array(firstLeaf * BOX), targets: new Float64Array(firstLeaf) };
  for (let level = 1; level < levels.length; level++) {
    const [firstChild, childrenEnd] = levels[level - 1] as [number, number];
    const [first, end] = levels[level] as [number, number];
    for (let node = first; node < end; node++) {
      const from = firstChild + (node - first) * TREE_NODE_SIZE;
      const to = Math.min(from + TREE_NODE_SIZE, childrenEnd);
      nodes.targets[node] = from;
      clear(nodes.boxes, node);
      for (let child = from; child < to; child++) {
        if (level === 1) include(nodes.boxes, node, boxes, order[child - firstLeaf]!);
        else include(nodes.boxes, node, nodes.boxes, child);
      }
    }
  }
  return nodes;
}

function clear(boxes: Float64Array, box: number): void {
  boxes.fill(Infinity, box * BOX, box * BOX + 2);
  boxes.fill(-Infinity, box * BOX + 2, (box + 1) * BOX);
}

/** Make a box hold another one. */
function include(boxes: Float64Array, box: number, others: Float64Array, other: number): void {
  const [at, from] = [box * BOX, other * BOX];
  boxes[at] = Math.min(boxes[at]!, others[from]!);
  boxes[at + 1] = Math.min(boxes[at + 1]!, others[from + 1]!);
  boxes[at + 2] = Math.max(boxes[at + 2]!, others[from + 2]!);
  boxes[at + 3] = Math.max(boxes[at + 3]!, others[from + 3]!);
}

class NodeBytes {
  readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;

  constructor(nodeCount: number) {
    this.bytes = new Uint8Array(nodeCount * NODE_ITEM_BYTE_LEN);
    this.view = new DataView(this.bytes.buffer);
  }

  add(boxes: Float64Array, box: number, target: number): void {
    const { view, at } = this;
    for (let side = 0; side < BOX; side++) view.setFloat64(at + side * 8, boxes[box * BOX + side]!, true);
    view.setUint32(at + 32, target % WORD, true);
    view.setUint32(at + 36, target / WORD, true);
    this.at += NODE_ITEM_BYTE_LEN;
  }
}
