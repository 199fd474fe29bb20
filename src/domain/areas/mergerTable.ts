/** An old code, the code since the mergers, and the name that went with the old one. */
export type MergerRow = readonly [oldCode: string, newCode: string, oldName?: string];

/**
 * Old to new NIS codes of the mergers of 1 January 2025 (300 municipalities became 285). A code stands on one of three
 * sides: only old (it went: 11007 Borsbeek), only new (it came: 44086 Nazareth-De Pinte), or both, where a merged
 * municipality kept the code of one of its parts (11002 Antwerpen) and the code alone does not say which one is meant.
 */
export class MergerTable {
  readonly #newCode: ReadonlyMap<string, string>;
  /** The parts of every merged area, by its code. */
  readonly #parts: ReadonlyMap<string, readonly string[]>;
  readonly #oldNames: ReadonlyMap<string, string>;
  /** What it was made of, for the same table on another thread. */
  readonly rows: readonly MergerRow[];

  /** @param rows an old code, the code that holds since 2025, and the name that went with the old one where it is known. */
  constructor(rows: Iterable<MergerRow>) {
    const all = [...rows];
    this.rows = all;
    this.#newCode = new Map(all.map(([old, now]) => [old, now]));
    this.#oldNames = new Map(all.flatMap(([old, , name]) => (name === undefined ? [] : [[old, name]])));
    const parts = new Map<string, string[]>();
    for (const [old, now] of this.#newCode) parts.set(now, [...(parts.get(now) ?? []), old]);
    for (const [now, olds] of parts) if (olds.every((old) => old === now)) parts.delete(now);
    this.#parts = parts;
  }

  /** The code since 2025; a code the table does not know is returned as it is. */
  currentCode(code: string): string {
    return this.#newCode.get(code) ?? code;
  }

  /** Whether a code went at the mergers: no area has had it since. */
  isOnlyOld(code: string): boolean {
    return this.currentCode(code) !== code;
  }

  /** Whether a code came with the mergers: no area had it before. */
  isOnlyNew(code: string): boolean {
    return this.#parts.has(code) && !this.#newCode.has(code);
  }

  /** The merged areas, each by its code with the codes that its parts had before. */
  mergedAreas(): ReadonlyMap<string, readonly string[]> {
    return this.#parts;
  }

  /** The names of before the mergers, by the code that went with each; none where the table does not say them. */
  oldNames(): ReadonlyMap<string, string> {
    return this.#oldNames;
  }
}
