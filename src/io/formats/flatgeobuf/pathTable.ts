import { GrowingArray } from '../../../features/growingArray';

/** Bytes of a coordinate, and of a position. */
export const COORDINATE_LENGTH = 8;
export const POSITION_LENGTH = 2 * COORDINATE_LENGTH;

/** Paths that are filled between two steps. */
const STEP = 4096;

/**
 * Where the positions of lines or rings lie in a file: taken down in a first walk, so that one array of the right size
 * can be filled in a second. A path that is not in the file as it is, such as an arc that was made straight, is kept.
 */
export class PathTable {
  private readonly start = new GrowingArray(Uint32Array.of(0));
  private readonly at = new GrowingArray(new Uint32Array(0));
  /** Numbers of the paths that get their first position again at the end, ascending. */
  private readonly open = new GrowingArray(new Uint32Array(0));
  /** Paths that are kept, by their number. */
  private readonly own = new Map<number, Float64Array>();

  constructor() {
    this.start.length = 1;
  }

  /** Number of paths. */
  get length(): number {
    return this.at.length;
  }

  /** Take down a path whose `positions` follow each other from a place in the file. */
  add(at: number, positions: number): void {
    this.start.push(this.start.at(this.length) + positions);
    this.at.push(at);
  }

  /** Take down a path that is to be closed with its first position. */
  addOpen(at: number, positions: number): void {
    this.open.push(this.length);
    this.add(at, positions + 1);
  }

  /** Keep a path that is not in the file as it is: interleaved positions. */
  addOwn(path: Float64Array): void {
    this.own.set(this.length, path);
    this.add(0, path.length / 2);
  }

  /** Forget all paths but the first `paths`. */
  truncate(paths: number): void {
    if (paths === this.length) return;
    for (const path of this.own.keys()) if (path >= paths) this.own.delete(path);
    while (this.open.length > 0 && this.open.at(this.open.length - 1) >= paths) this.open.length--;
    this.start.truncate(paths + 1);
    this.at.truncate(paths);
  }

  /** Index of the first position of every path, and the total at the end. */
  starts(): Uint32Array {
    return this.start.toArray();
  }

  /** Fill in the positions of all paths, in steps between which other work can be done. */
  *fill(view: DataView): Generator<void, Float64Array> {
    const positions = new Float64Array(this.start.at(this.length) * 2);
    let nextOpen = 0;
    for (let path = 0; path < this.length; path++) {
      const first = this.start.at(path) * 2;
      const end = this.start.at(path + 1) * 2;
      const own = this.own.size === 0 ? undefined : this.own.get(path);
      if (own) {
        positions.set(own, first);
      } else if (nextOpen < this.open.length && this.open.at(nextOpen) === path) {
        nextOpen++;
        copy(view, this.at.at(path), positions, first, end - 2);
        positions.copyWithin(end - 2, first, first + 2);
      } else {
        copy(view, this.at.at(path), positions, first, end);
      }
      if (path % STEP === STEP - 1) yield;
    }
    return positions;
  }
}

/** Copy coordinates from a place in a file to `start` up to `end` of the target. */
function copy(view: DataView, from: number, target: Float64Array, start: number, end: number): void {
  let at = from;
  for (let index = start; index < end; index++) {
    target[index] = view.getFloat64(at, true);
    at += COORDINATE_LENGTH;
  }
}
