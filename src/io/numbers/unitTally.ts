import type { Dimension, Unit } from './units';
import type { WrittenNumber } from './writtenNumber';

/**
 * The units beside the numbers of one column, and what they make of it. Units of the quantity that is asked for are
 * converted. An amount of money keeps its number where the whole column is one: the reader has chosen that column.
 */
export class UnitTally {
  #asked: string | null = null;
  #money: string | null = null;
  /** Numbers without a unit, and in one of another size than ours. */
  #bare = 0;
  #resized = 0;

  constructor(readonly dimension: Dimension) {}

  add(unit: WrittenNumber['unit']): void {
    if (unit === null) this.#bare++;
    else if (unit.dimension === this.dimension) {
      if (unit.factor !== 1) this.#resized++;
      this.#asked ??= unit.word;
    } else if (unit.dimension === 'money') this.#money ??= unit.word;
  }

  /** The unit of the column as first written; null where there is none. */
  get word(): string | null {
    return this.#asked ?? this.#money;
  }

  /**
   * By what a number with this unit, or without one, is multiplied; null where it cannot be counted: a unit of
   * something else, or no unit in a column of which as many name one of another size, so that nobody knows which is
   * meant.
   */
  factor(unit: Unit | null): number | null {
    if (unit === null) return this.#resized === 0 || this.#bare > this.#resized ? 1 : null;
    if (unit.dimension === this.dimension) return unit.factor;
    return unit.dimension === 'money' && this.#asked === null ? 1 : null;
  }
}
