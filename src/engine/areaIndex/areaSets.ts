/** The set without areas. */
export const NO_AREAS = 0;

/**
 * The sets of areas that a position can belong to, each with a number: 0 for none. In a partition these are the
 * single areas; overlapping areas add their combinations, and only those that occur.
 */
export class AreaSets {
  readonly #areaCount: number;
  /** The set of every area alone; 0 where it has no number yet. */
  readonly #single: Int32Array;
  readonly #areas: number[][] = [[]];
  readonly #numbers = new Map<string, number>([['', NO_AREAS]]);
  /** What a step over an edge does to a set, remembered per set and the areas of the edge. */
  readonly #steps = new Map<number, number>();

  constructor(areaCount: number) {
    this.#areaCount = areaCount;
    this.#single = new Int32Array(areaCount);
  }

  /** How many sets there are; grows while positions are located. */
  get count(): number {
    return this.#areas.length;
  }

  /** The areas of every set, ascending. */
  get areas(): readonly (readonly number[])[] {
    return this.#areas;
  }

  /** The number of a set. @param areas ascending, without repetition. */
  numberOf(areas: number[]): number {
    const key = areas.join();
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#areas.push(areas) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }

  /** The number of the set of one area. */
  single(area: number): number {
    return (this.#single[area] ||= this.numberOf([area]));
  }

  /**
   * The set on the other side of an edge: each area of the edge leaves the set when it is in it and joins it when it
   * is not. So an area whose ring crosses itself holds what an odd number of its edges encloses.
   * @param left, right areas of the edge, -1 for none.
   */
  across(set: number, left: number, right: number): number {
    if (left === right) return set;
    const span = this.#areaCount + 1;
    const step = (set * span + left + 1) * span + right + 1;
    let other = this.#steps.get(step);
    if (other === undefined) {
      const areas = new Set(this.#areas[set]);
      for (const area of [left, right]) {
        if (area >= 0 && !areas.delete(area)) areas.add(area);
      }
      other = this.numberOf([...areas].sort((a, b) => a - b));
      this.#steps.set(step, other);
    }
    return other;
  }

  /**
   * Add an amount per set to the areas of the set.
   * @param perSet at most as long as there are sets. @param perArea as long as there are areas.
   */
  addToAreas(perSet: ArrayLike<number>, perArea: Float64Array): void {
    for (let set = 1; set < perSet.length; set++) {
      const amount = perSet[set]!;
      if (amount === 0) continue;
      for (const area of this.#areas[set]!) perArea[area]! += amount;
    }
  }
}
