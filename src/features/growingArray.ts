/** A typed array that doubles when it is full, for lengths that are only known at the end of a file. */
export class GrowingArray<T extends Float64Array | Uint32Array> {
  length = 0;

  constructor(private values: T) {}

  push(value: number): void {
    if (this.length === this.values.length) this.grow(this.length + 1);
    this.values[this.length++] = value;
  }

  /** Two values at once: a position. */
  push2(x: number, y: number): void {
    if (this.length + 2 > this.values.length) this.grow(this.length + 2);
    this.values[this.length++] = x;
    this.values[this.length++] = y;
  }

  at(index: number): number {
    return this.values[index]!;
  }

  /** Forget everything from `length` on. */
  truncate(length: number): void {
    this.length = length;
  }

  /** Make room for so many values more. @returns the array, to be filled from {@link length} on */
  reserve(count: number): T {
    if (this.length + count > this.values.length) this.grow(this.length + count);
    return this.values;
  }

  /** The values so far, in an array of exactly their length: the same memory where it is full. */
  toArray(): T {
    return this.length === this.values.length ? this.values : (this.values.slice(0, this.length) as T);
  }

  private grow(atLeast: number): void {
    const larger = new (this.values.constructor as new (length: number) => T)(
      Math.max(atLeast, this.values.length * 2, 64),
    );
    larger.set(this.values);
    this.values = larger;
  }
}
