import { foldText } from '../foldText';
import type { SampledColumn } from '../measures/guessColumns';
import { parseMeasureDate } from '../measures/measureDate';
import type { DenominatorId } from '../targets/target';
import { keyFinder } from './areaKeys';
import type { FoundKey, JoinLevel, KeyValue } from './areaKeys';
import { JOIN_KEYS } from './joinReason';
import type { JoinKey } from './joinReason';
import type { JoinMergers } from './joinTable';

/** A level that a table may be of. */
export interface NamedLevel extends JoinLevel {
  id: string;
}

/** By which column a table seems to be joined, to the areas of which level. */
export interface JoinGuess {
  column: string;
  by: JoinKey;
  levelId: string;
}

/** Names that speak of what stands in a column. */
const KEY_NAMES: Readonly<Record<JoinKey, RegExp>> = {
  code: /nis|code|sector|refnis/,
  name: /naam|name|gemeente|stad|municipality/,
  postcode: /post|zip|^cp$/,
};
const YEAR_NAMES = /^(jaar|year|periode|toestand)/;
const VALUE_NAMES: Readonly<Record<DenominatorId | 'target', RegExp>> = {
  inhabitants: /inwoner|bevolking|population|inhabitant|ms_pop|aantal/,
  dwellings: /woning|wooneenhed|woongelegen|dwelling|huishoud|household/,
  target: /aantal|totaal|total|waarde|value|number|count|hoeveelheid|lengte|oppervlak|som|sum/,
};
/** A number as tables write one, with its unit perhaps. */
const NUMBER = /^[-+]?\d[\d\s.,'’]*\p{L}{0,4}[²³]?$/u;
/** What says that there is no number. */
const NO_NUMBER = /^(-|x|n\.?v\.?t\.?|n\/?a|onbekend|\.)$/i;

const filled = (values: readonly unknown[]): unknown[] =>
  values.filter((value) => value !== null && value !== undefined && value !== '');

/** The share of the values of a column that are areas of a level. */
function joinShare(values: readonly unknown[], find: (key: KeyValue) => FoundKey): number {
  const keys = filled(values) as KeyValue[];
  return keys.filter((key) => 'codes' in find(key)).length / Math.max(1, keys.length);
}

/** What most of the values of a chosen column are of the areas of a level; null where none of them is anything. */
export function guessKey(values: readonly unknown[], level: JoinLevel, mergers: JoinMergers): JoinKey | null {
  let best: { by: JoinKey | null; share: number } = { by: null, share: 0 };
  for (const by of JOIN_KEYS) {
    const share = joinShare(values, keyFinder(by, level, mergers.table));
    if (share > best.share) best = { by, share };
  }
  return best.by;
}

/**
 * The column of a table by which its rows are areas: of which at least half of the values are, or some where its name says
 * that they are, and most of them. Postcodes only by the name of their column: any number of four digits may be one.
 * @returns null where no column tells of areas
 */
export function guessJoin(
  columns: readonly SampledColumn[],
  levels: readonly NamedLevel[],
  mergers: JoinMergers,
): JoinGuess | null {
  let best: (JoinGuess & { score: number }) | null = null;
  for (const level of levels) {
    for (const by of JOIN_KEYS) {
      const find = keyFinder(by, level, mergers.table);
      for (const { name, values } of columns) {
        const isNamed = KEY_NAMES[by].test(foldText(name));
        if (by === 'postcode' && !isNamed) continue;
        const share = joinShare(values, find);
        const score = share + (isNamed ? 0.1 : 0);
        const isLikely = share >= 0.5 || (isNamed && share > 0);
        if (isLikely && score > (best?.score ?? 0)) best = { column: name, by, levelId: level.id, score };
      }
    }
  }
  if (!best) return null;
  const { column, by, levelId } = best;
  return { column, by, levelId };
}

/** The column of postcodes by its name and values, where no layer of areas has any; null where there is none. */
export function postcodeColumn(columns: readonly SampledColumn[]): string | null {
  const isPostcodes = ({ name, values }: SampledColumn): boolean =>
    KEY_NAMES.postcode.test(foldText(name)) &&
    filled(values).every((value) => /^[1-9]\d{3}$/.test(String(value).trim()));
  return columns.find((column) => filled(column.values).length > 0 && isPostcodes(column))?.name ?? null;
}

/** The columns that hold numbers, and not codes, names or years. @param joinColumn by which rows are joined */
export function valueColumns(columns: readonly SampledColumn[], joinColumn: string): string[] {
  return columns.flatMap(({ name, values }) => {
    const known = filled(values).filter((value) => !NO_NUMBER.test(String(value).trim()));
    const isNumbers = known.filter((value) => typeof value === 'number' || NUMBER.test(String(value).trim()));
    const isKey =
      name === joinColumn || KEY_NAMES.postcode.test(foldText(name)) || /^nis|refnis/.test(foldText(name));
    const holds = known.length > 0 && isNumbers.length >= 0.8 * known.length;
    return holds && !isKey && name !== yearColumnOf(columns) ? [name] : [];
  });
}

/** The column with the year that each row is of; null where there is none. */
export function yearColumnOf(columns: readonly SampledColumn[]): string | null {
  const holdsYears = ({ values }: SampledColumn): boolean => {
    const known = filled(values);
    return known.length > 0 && known.every((value) => yearOf(value) !== null);
  };
  return columns.find((column) => YEAR_NAMES.test(foldText(column.name)) && holdsYears(column))?.name ?? null;
}

/** The year of a value that is a year or a day. */
export function yearOf(value: unknown): number | null {
  const date = parseMeasureDate(value);
  return date === null ? null : Math.floor(date / 10_000);
}

/** The column of the figures: the only one with numbers, else the only one whose name speaks of them; null: not known. */
export function guessValueColumn(
  columns: readonly SampledColumn[],
  joinColumn: string,
  about: DenominatorId | 'target',
): string | null {
  const candidates = valueColumns(columns, joinColumn);
  if (candidates.length <= 1) return candidates[0] ?? null;
  const [named, ...others] = candidates.filter((name) => VALUE_NAMES[about].test(foldText(name)));
  return named !== undefined && others.length === 0 ? named : null;
}
