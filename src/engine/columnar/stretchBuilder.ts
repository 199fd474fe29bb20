import { GrowingArray } from '../../features/growingArray';

/** Stretches of features, in some order, that lie as a whole in the same areas. */
export interface Stretches {
  /** Set of areas (a number of the index's `sets`, not 0) of every stretch. */
  set: Uint32Array;
  /** First place of every stretch in the order, and the first place after it. */
  first: Uint32Array;
  end: Uint32Array;
}

/** Gathers stretches; one that goes on where the last one ended, in the same areas, becomes a part of it. */
export class StretchBuilder {
  readonly #set = new GrowingArray(new Uint32Array(0));
  readonly #first = new GrowingArray(new Uint32Array(0));
  readonly #end = new GrowingArray(new Uint32Array(0));
  #lastSet = 0;
  #lastEnd = -1;

  add(set: number, first: number, end: number): void {
    if (set === this.#lastSet && first === this.#lastEnd) {
      this.#end.truncate(this.#end.length - 1);
    } else {
      this.#set.push(set);
      this.#first.push(first);
    }
    this.#end.push(end);
    this.#lastSet = set;
    this.#lastEnd = end;
  }

  finish(): Stretches {
    return { set: this.#set.toArray(), first: this.#first.toArray(), end: this.#end.toArray() };
  }
}
