/**
 * Old to new NIS codes of the mergers of 1 January 2025 (300 municipalities became 285).
 * Figures in old codes are added up into the new municipality.
 */
export class MergerTable {
  readonly #newCode: ReadonlyMap<string, string>;

  /** @param rows pairs of an old code and the code that holds since 2025. */
  constructor(rows: Iterable<readonly [oldCode: string, newCode: string]>) {
    this.#newCode = new Map(rows);
  }

  /** The code since 2025; a code the table does not know is returned as it is. */
  currentCode(code: string): string {
    return this.#newCode.get(code) ?? code;
  }

  /** Whether a code went at the mergers: no area has had it since. */
  isRetired(code: string): boolean {
    return this.currentCode(code) !== code;
  }

  /** The codes that hold more since the mergers than under the same code, or any code, before. */
  mergedCodes(): ReadonlySet<string> {
    return new Set([...this.#newCode].filter(([old, now]) => old !== now).map(([, now]) => now));
  }

  /** The codes that stand for one of the areas under its code from before the mergers, and are no area's own. */
  outdatedCodes(codes: Iterable<string>, areaCodes: ReadonlySet<string>): string[] {
    return [...codes].filter((code) => !areaCodes.has(code) && areaCodes.has(this.currentCode(code)));
  }

  /**
   * Add figures in old codes up into new ones. A missing figure in any part makes the sum missing: missing is not zero.
   */
  addUp(figures: ReadonlyMap<string, number | null>): Map<string, number | null> {
    const sums = new Map<string, number | null>();
    for (const [code, value] of figures) {
      const target = this.currentCode(code);
      const before = sums.has(target) ? sums.get(target)! : 0;
      sums.set(target, before === null || value === null ? null : before + value);
    }
    return sums;
  }
}
