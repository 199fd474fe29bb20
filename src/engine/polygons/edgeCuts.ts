/** Where the edges of borders are cut by the polygon in hand: a sorted list per edge. */
export class EdgeCuts {
  /** First cut of every edge, -1 for none. */
  readonly #first: Int32Array;
  #count = 0;
  #edge = new Int32Array(64);
  #next = new Int32Array(64);
  #along = new Float64Array(64);

  constructor(edgeCount: number) {
    this.#first = new Int32Array(edgeCount).fill(-1);
  }

  /** @param along share of the edge's length, 0 to 1. */
  add(edge: number, along: number): void {
    if (this.#count === this.#edge.length) this.#grow();
    const cut = this.#count++;
    this.#edge[cut] = edge;
    this.#along[cut] = along;
    let before = -1;
    let after = this.#first[edge]!;
    while (after >= 0 && this.#along[after]! <= along) {
      before = after;
      after = this.#next[after]!;
    }
    this.#next[cut] = after;
    if (before < 0) this.#first[edge] = cut;
    else this.#next[before] = cut;
  }

  /** The first cut of an edge, or -1; the one after a cut, or -1; and where a cut is. */
  first(edge: number): number {
    return this.#first[edge]!;
  }

  next(cut: number): number {
    return this.#next[cut]!;
  }

  along(cut: number): number {
    return this.#along[cut]!;
  }

  clear(): void {
    for (let cut = 0; cut < this.#count; cut++) this.#first[this.#edge[cut]!] = -1;
    this.#count = 0;
  }

  #grow(): void {
    const { length } = this.#edge;
    const larger = <T extends Int32Array | Float64Array>(values: T, into: T): T => {
      into.set(values);
      return into;
    };
    this.#edge = larger(this.#edge, new Int32Array(2 * length));
    this.#next = larger(this.#next, new Int32Array(2 * length));
    this.#along = larger(this.#along, new Float64Array(2 * length));
  }
}
