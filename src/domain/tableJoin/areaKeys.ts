import type { Area } from '../areas/area';
import { areaCodeOf } from '../areas/areaCode';
import type { MergerTable } from '../areas/mergerTable';
import { AreaNames } from './areaNames';
import type { JoinKey, JoinReason } from './joinReason';

/** The areas that rows of a table are joined to. */
export interface JoinLevel {
  areas: readonly Area[];
  /** Year of the situation; null when it is not known. */
  vintage: number | null;
  /** The larger areas that these are parts of, as far as they are known by name. */
  larger?: readonly Area[];
  /** Per area its postcode, where the layer of areas has a column of them. */
  postcodes?: readonly (string | null)[];
}

/** A value of a column by which rows are joined. */
export type KeyValue = string | number | boolean | null;

/** The codes that a key may stand for, see `NamedAreas`, or why it stands for none. */
export type FoundKey =
  { codes: readonly string[] } | { refused: Exclude<JoinReason, 'doubled'>; detail: string };

/** The code of a statistical sector without the dash that fills it up, which programs lose. */
function bareCode(code: string): string {
  return code.toUpperCase().replace(/-+$/u, '');
}

/** What stands for an area in the keys of a table. @returns for a key the codes that it may stand for */
export function keyFinder(by: JoinKey, level: JoinLevel, mergers: MergerTable): (key: KeyValue) => FoundKey {
  const find = { code: codeFinder, name: nameFinder, postcode: postcodeFinder }[by](level, mergers);
  return (key) => {
    const text = areaCodeOf(key);
    return text === '' ? { refused: 'noKey', detail: '' } : find(text);
  };
}

function codeFinder({ areas }: JoinLevel, mergers: MergerTable): (code: string) => FoundKey {
  const codes = new Set(areas.map(({ code }) => code));
  const bare = grouped(areas.map(({ code }) => [bareCode(code), code]));
  return (code) => {
    const parts = mergers.mergedAreas().get(code);
    // Of before or since the mergers, where the areas are those of the other side.
    if (codes.has(mergers.currentCode(code)) || codes.has(code) || parts?.some((part) => codes.has(part)))
      return { codes: [code] };
    const alike = bare.get(bareCode(code)) ?? [];
    return alike.length === 1 ? { codes: alike } : { refused: 'unknownCode', detail: code };
  };
}

function nameFinder(level: JoinLevel, mergers: MergerTable): (name: string) => FoundKey {
  const names = new AreaNames(level.areas, level.larger ?? [], mergers);
  return (name) => {
    const found = names.find(name);
    if ('codes' in found) return found;
    const detail = 'names' in found ? found.names.join(', ') : name;
    return { refused: found.refused, detail };
  };
}

function postcodeFinder({ areas, postcodes = [] }: JoinLevel): (postcode: string) => FoundKey {
  const byPostcode = grouped(
    areas.flatMap(({ code }, area) => {
      const postcode = areaCodeOf(postcodes[area] ?? null);
      return postcode === '' ? [] : [[postcode, code] as const];
    }),
  );
  return (postcode) => {
    const codes = byPostcode.get(postcode) ?? [];
    if (codes.length === 1) return { codes };
    return codes.length === 0
      ? { refused: 'unknownPostcode', detail: postcode }
      : { refused: 'severalOfPostcode', detail: codes.join(', ') };
  };
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, code] of pairs) groups.set(key, [...(groups.get(key) ?? []), code]);
  return groups;
}
