import type { Area } from '../areas/area';
import type { MergerTable } from '../areas/mergerTable';
import { foldText } from '../foldText';

/** What stands behind a name to tell it from another one: "Aalst (Oost-Vlaanderen)". */
const BRACKET = /^(.*\S)\s*\(([^()]*)\)\s*$/u;
/** Words before a name in lists of administrations. */
const BEFORE = /^(stad|gemeente)\s+/u;

/** A name as both sides of a match write it: capitals, accents, hyphens and blanks aside; "St." is "Sint". */
export function nameKey(name: string): string {
  return foldText(name)
    .replace(BEFORE, '')
    .replace(/['’.]/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^st /u, 'sint ');
}

/** What a name stands for. */
export type NamedAreas =
  /** Codes of one area; two where it kept its name and got another code at the mergers, the older first. */
  | { codes: readonly string[] }
  | { refused: 'unknownName' }
  | { refused: 'ambiguousName'; names: readonly string[] };

interface Entry {
  code: string;
  name: string;
  parentCode: string | null;
}

/** Areas by their name: those of a level, and the parts that their merged ones had before. */
export class AreaNames {
  readonly #byKey = new Map<string, Entry[]>();
  readonly #larger: ReadonlyMap<string, string>;

  /** @param larger the areas that those of the level are parts of, to tell what a bracket says */
  constructor(
    areas: readonly Area[],
    larger: readonly Area[],
    private readonly mergers: MergerTable,
  ) {
    this.#larger = new Map(larger.map(({ code, name }) => [code, nameKey(name)]));
    const parents = new Map(areas.map(({ code, parentCode }) => [code, parentCode]));
    for (const area of areas) this.#add(area);
    for (const [code, name] of mergers.oldNames()) {
      const now = mergers.currentCode(code);
      // An old name is one of these areas only where what it became is.
      if (!parents.has(code) && parents.has(now))
        this.#add({ code, name, parentCode: parents.get(now) ?? null });
    }
  }

  /** The area that a text names. */
  find(text: string): NamedAreas {
    const whole = this.#byKey.get(nameKey(text));
    if (whole) return this.#one(whole);
    const [, bare, bracket] = BRACKET.exec(text) ?? [];
    const named = bare === undefined ? undefined : this.#byKey.get(nameKey(bare));
    if (!named) return { refused: 'unknownName' };
    // A bracket with the name of a larger area says which one is meant; of any other nobody knows what it says.
    const said = nameKey(bracket!);
    const isLarger = [...this.#larger.values()].includes(said);
    const meant = isLarger
      ? named.filter(({ parentCode }) => parentCode !== null && this.#larger.get(parentCode) === said)
      : named;
    return meant.length === 0 ? { refused: 'unknownName' } : this.#one(meant);
  }

  /** The entries as one area, where they are: several codes of it are those of before and since a merger. */
  #one(entries: readonly Entry[]): NamedAreas {
    const current = new Set(entries.map(({ code }) => this.mergers.currentCode(code)));
    const codes = [...new Set(entries.map(({ code }) => code))];
    if (current.size > 1 || codes.length < entries.length)
      return { refused: 'ambiguousName', names: entries.map(({ code, name }) => `${name} (${code})`) };
    return {
      codes: codes.sort((a, b) => Number(this.mergers.isOnlyOld(b)) - Number(this.mergers.isOnlyOld(a))),
    };
  }

  #add({ code, name, parentCode }: Entry): void {
    const bare = BRACKET.exec(name)?.[1];
    for (const key of new Set([name, bare ?? name].map(nameKey)))
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), { code, name, parentCode }]);
  }
}
