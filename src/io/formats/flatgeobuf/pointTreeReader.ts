import { generateLevelBounds, NODE_ITEM_BYTE_LEN } from 'flatgeobuf/lib/mjs/packedrtree.js';
import type { PointColumns } from '../../../features/columns';
import { GrowingArray } from '../../../features/growingArray';
import { NamedRows } from '../../../features/namedRows';

/** Numbers of a node in the file, of 64 bits each, and of a box. */
const NODE = NODE_ITEM_BYTE_LEN / 8;
const BOX = 4;
/** Bytes that wait for the rest of their node; a multiple of the length of a node. */
const STAGE_NODES = 16 * 1024;
const WORD = 2 ** 32;
/** The size and an empty table: no feature is smaller. */
const SMALLEST_FEATURE = 12;

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/**
 * What became of bytes that were taken in: `unfit` where the tree is not one of points or does not hold together, `cut`
 * where a feature lies beyond the end of the file.
 */
export type Taken = 'fine' | 'unfit' | 'cut';

/**
 * Takes points out of the index of a FlatGeobuf while its bytes come in, from the root on. A leaf is the box of one
 * feature, in the order of the features; for a point it is the point itself, to the last bit.
 * A tree that does not hold together is not believed: every box must lie in that of its parent, every leaf must be one
 * position, and its feature must start after the one before.
 */
export class PointTreeReader {
  /** Features without geometry: their box is empty. */
  readonly withoutGeometry = new NamedRows();

  private readonly stage = new Float64Array(STAGE_NODES * NODE);
  private readonly stageBytes = new Uint8Array(this.stage.buffer);
  private readonly stageWords = new Uint32Array(this.stage.buffer);
  private staged = 0;

  /** First node of every level, root first. */
  private readonly levels: number[];
  private readonly firstLeaf: number;
  private readonly end: number;
  private level = 0;
  private node = 0;
  /** Boxes of all nodes above the leaves. */
  private readonly inner = new GrowingArray(new Float64Array(0));
  private readonly positions: GrowingArray<Float64Array>;
  private readonly feature: GrowingArray<Uint32Array>;
  private nextOffset = 0;

  /**
   * @param count number of features, more than none
   * @param expected number of points to take memory for at once
   * @param featuresLength bytes of all features, Infinity where it is not known
   */
  constructor(
    count: number,
    private readonly nodeSize: number,
    expected: number,
    private readonly featuresLength: number,
  ) {
    const bounds = generateLevelBounds(count, nodeSize).reverse();
    this.levels = bounds.map(([first]) => first!);
    [this.firstLeaf, this.end] = bounds.at(-1) as [number, number];
    this.positions = new GrowingArray(new Float64Array(expected * 2));
    this.feature = new GrowingArray(new Uint32Array(expected));
  }

  /** Number of features whose leaf was read. */
  get done(): number {
    return Math.max(0, this.node - this.firstLeaf);
  }

  /** Whether all nodes were read. */
  get isComplete(): boolean {
    return this.node === this.end;
  }

  /** Take in the next bytes of the index. */
  add(chunk: Uint8Array): Taken {
    for (let at = 0; at < chunk.length;) {
      const taken = Math.min(chunk.length - at, this.stageBytes.length - this.staged);
      this.stageBytes.set(chunk.subarray(at, at + taken), this.staged);
      this.staged += taken;
      at += taken;
      const nodes = Math.floor(this.staged / NODE_ITEM_BYTE_LEN);
      const answer = this.read(nodes);
      if (answer !== 'fine') return answer;
      this.stageBytes.copyWithin(0, nodes * NODE_ITEM_BYTE_LEN, this.staged);
      this.staged -= nodes * NODE_ITEM_BYTE_LEN;
    }
    return 'fine';
  }

  /** The points. The reader is spent afterwards. */
  toPoints(): PointColumns {
    return { positions: this.positions.toArray(), feature: this.feature.toArray() };
  }

  /** Read the first nodes of the stage. */
  private read(nodes: number): Taken {
    // The stage is read in the order of bytes of the machine, which is the file's on all that browsers run on.
    if (!isLittleEndian || this.node + nodes > this.end) return 'unfit';
    let index = 0;
    for (; index < nodes && this.node < this.firstLeaf; index++) {
      if (this.node === this.levels[this.level + 1]) this.level++;
      if (!this.isInParent(index * NODE)) return 'unfit';
      this.keepBox(index * NODE);
      this.node++;
    }
    if (index < nodes) this.level = this.levels.length - 1;
    while (index < nodes) {
      // Leaves of one parent at a time.
      const last = Math.min(nodes, index + this.nodeSize - (this.done % this.nodeSize));
      const answer = this.takeLeaves(index, last);
      if (answer !== 'fine') return answer;
      index = last;
    }
    return 'fine';
  }

  private isInParent(at: number): boolean {
    if (this.level === 0) return true;
    const { stage, inner } = this;
    const box = this.parent() * BOX;
    return !(
      stage[at]! < inner.at(box) ||
      stage[at + 1]! < inner.at(box + 1) ||
      stage[at + 2]! > inner.at(box + 2) ||
      stage[at + 3]! > inner.at(box + 3)
    );
  }

  private parent(): number {
    const { levels, level } = this;
    return levels[level - 1]! + Math.floor((this.node - levels[level]!) / this.nodeSize);
  }

  private keepBox(at: number): void {
    const { stage, inner } = this;
    inner.push2(stage[at]!, stage[at + 1]!);
    inner.push2(stage[at + 2]!, stage[at + 3]!);
  }

  /** Take the points of leaves with the same parent. */
  private takeLeaves(from: number, to: number): Taken {
    const { stage, stageWords, inner } = this;
    const box = this.parent() * BOX;
    const [minX, minY] = [inner.at(box), inner.at(box + 1)];
    const [maxX, maxY] = [inner.at(box + 2), inner.at(box + 3)];
    const positions = this.positions.reserve(2 * (to - from));
    const feature = this.feature.reserve(to - from);
    for (let at = from * NODE; at < to * NODE; at += NODE) {
      const offset = stageWords[at * 2 + 8]! + stageWords[at * 2 + 9]! * WORD;
      if (offset + SMALLEST_FEATURE > this.featuresLength) return 'cut';
      if (offset < this.nextOffset || (this.node === this.firstLeaf && offset !== 0)) return 'unfit';
      this.nextOffset = offset + SMALLEST_FEATURE;
      const x = stage[at]!;
      const y = stage[at + 1]!;
      if (x === Infinity && y === x && stage[at + 2] === -x && stage[at + 3] === -x) {
        this.withoutGeometry.add(this.node - this.firstLeaf + 1, this.node - this.firstLeaf);
      } else {
        if (x !== stage[at + 2] || y !== stage[at + 3]) return 'unfit';
        // Some writers put zeros for a feature without geometry: only the feature itself can tell.
        if (x < minX || x > maxX || y < minY || y > maxY || (x === 0 && y === 0)) return 'unfit';
        // A position without end lies in a box without end.
        if (!Number.isFinite(x + y)) return 'unfit';
        const point = this.feature.length++;
        positions[2 * point] = x;
        positions[2 * point + 1] = y;
        feature[point] = this.node - this.firstLeaf;
      }
      this.node++;
    }
    this.positions.length = 2 * this.feature.length;
    return 'fine';
  }
}
