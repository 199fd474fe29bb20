import { areOldFigures, figuresInCodes } from '../areas/figuresInCodes';
import type { FiguresInCodes } from '../areas/figuresInCodes';
import type { MergerTable } from '../areas/mergerTable';
import { itemAt } from '../itemAt';
import { membersByParent } from '../coverage/rollUp';
import { keyFinder } from './areaKeys';
import type { FoundKey, JoinLevel, KeyValue } from './areaKeys';
import type { JoinKey, JoinReason } from './joinReason';

/** The rows of a table, by the two columns that matter. */
export interface JoinRows {
  keys: readonly KeyValue[];
  /** Per row its number; NaN where there is none, and no finite one where it is not understood. */
  values: Float64Array;
  /** What stands there in rows whose number is not understood. */
  notUnderstood: ReadonlyMap<number, string>;
  /** The rows of another year than the one that is taken, with what they say. */
  otherYear: ReadonlyMap<number, string>;
  /** Per row its number in the file, from 1; null where they run together. */
  numbers: Uint32Array | null;
}

/** Old and new codes, and the year from which the new ones hold. */
export interface JoinMergers {
  table: MergerTable;
  year: number;
}

/** A row that gives no area a number. */
export interface LeftRow {
  /** From 0. */
  row: number;
  reason: JoinReason;
  /** What the reason speaks of: the key, the numbers of the first other rows, names or codes of areas, what stands for a number. */
  detail: string;
}

/** How many of the rows about the same area a reason names: with all of them a table of trees says each row in each. */
const MOST_NAMED = 5;

/** A table held against the areas of a level. Every row is one that joined or one of `left`. */
export interface TableJoin {
  rows: number;
  /** Rows that joined and have no number: their area has no data. */
  blank: number;
  left: readonly LeftRow[];
  /** By code, in the codes of the table; see `figuresInCodes` for how areas of any level take them. */
  values: ReadonlyMap<string, number | null>;
  /** The same in the codes of the level, and what became of codes of the other side of the mergers. */
  matched: FiguresInCodes;
  /** Areas of the level with a number, and the codes of those without. */
  known: number;
  missing: readonly string[];
}

/**
 * Join the rows of a table to areas. Nothing is guessed: a key that may be more than one area, and rows that are about the
 * same area, are left out with the reason. Codes and names of before the mergers count by the rules of `figuresInCodes`;
 * a name that an area kept while its code changed is the older area in a table that has other old ones, and no new ones.
 * @param sumsParents true: the larger areas take the sum of their parts, where all of them have a number
 */
export function joinTable(
  rows: JoinRows,
  by: JoinKey,
  level: JoinLevel,
  mergers: JoinMergers,
  sumsParents = false,
): TableJoin {
  const left: LeftRow[] = [];
  const codes = codesOf(rows, keyFinder(by, level, mergers.table), mergers.table, left);
  const numberOf = (row: number): number => rows.numbers?.[row] ?? row + 1;
  const figures = new Map<string, number | null>();
  const rowOf = new Map<string, number>();
  let blank = 0;
  for (const [code, [row, ...others]] of rowsByCode(codes)) {
    if (others.length > 0) {
      const all = [row!, ...others];
      const first = all.slice(0, MOST_NAMED + 1);
      for (const one of all) {
        const named = first.filter((two) => two !== one).slice(0, MOST_NAMED);
        const more = all.length - 1 > named.length ? ' …' : '';
        left.push({ row: one, reason: 'doubled', detail: named.map(numberOf).join(', ') + more });
      }
      continue;
    }
    const value = itemAt(rows.values, row!);
    if (!Number.isFinite(value) && !Number.isNaN(value)) {
      left.push({ row: row!, reason: 'notNumber', detail: rows.notUnderstood.get(row!) ?? '' });
      continue;
    }
    rowOf.set(code, row!);
    figures.set(code, Number.isNaN(value) ? null : value);
  }
  const matched = figuresInCodes(figures, level, mergers.table, mergers.year);
  const lost = lostCodes(matched, by, level, mergers.table);
  for (const [code, row] of rowOf) {
    const why = lost.get(code);
    const isBlank = figures.get(code) === null;
    // A part of a merged area without a number lacks its own, and not that of another part.
    if (why && !(isBlank && why.reason === 'withoutPart')) left.push({ row, ...why });
    else if (isBlank) blank++;
  }
  const missing = level.areas
    .map(({ code }) => code)
    .filter((code) => (matched.figures.get(code) ?? null) === null);
  return {
    rows: rows.keys.length,
    blank,
    left: left.sort((a, b) => a.row - b.row),
    values: sumsParents ? withParents(figures, matched, level) : figures,
    matched,
    known: level.areas.length - missing.length,
    missing,
  };
}

/** Per row the code that its key stands for; undefined for rows that are left out, which are told. */
function codesOf(
  { keys, otherYear }: JoinRows,
  find: (key: KeyValue) => FoundKey,
  mergers: MergerTable,
  left: LeftRow[],
): (string | undefined)[] {
  const found = keys.map((key, row): readonly string[] => {
    const other = otherYear.get(row);
    const answer: FoundKey = other === undefined ? find(key) : { refused: 'otherYear', detail: other };
    if ('codes' in answer) return answer.codes;
    left.push({ row, reason: answer.refused, detail: answer.detail });
    return [];
  });
  const certain = found.flatMap((codes) => (codes.length === 1 ? codes : []));
  const isOld = areOldFigures(certain, mergers);
  return found.map((codes) => (isOld ? codes[0] : codes.at(-1)));
}

function rowsByCode(codes: readonly (string | undefined)[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  codes.forEach((code, row) => {
    if (code === undefined) return;
    const known = rows.get(code);
    if (known) known.push(row);
    else rows.set(code, [row]);
  });
  return rows;
}

/** The codes of figures that give no area of the level a number, with the reason. */
function lostCodes(
  matched: FiguresInCodes,
  by: JoinKey,
  { areas }: JoinLevel,
  mergers: MergerTable,
): Map<string, Omit<LeftRow, 'row'>> {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const unknown = by === 'name' ? 'unknownName' : by === 'code' ? 'unknownCode' : 'unknownPostcode';
  return new Map<string, Omit<LeftRow, 'row'>>([
    ...matched.withoutPart.flatMap((merged) =>
      (mergers.mergedAreas().get(merged) ?? []).map(
        (part) => [part, { reason: 'withoutPart', detail: names.get(merged) ?? merged }] as const,
      ),
    ),
    ...matched.unmatched.map((code) => [code, { reason: unknown, detail: code }] as const),
    ...matched.leftOut.map((code) => [code, { reason: 'oldBesideNew', detail: code }] as const),
    ...matched.undivided.map((code) => [code, { reason: 'undivided', detail: code }] as const),
  ]);
}

/** The figures with those of the larger areas: only whole sums, and none for an area that has a figure itself. */
function withParents(
  figures: ReadonlyMap<string, number | null>,
  matched: FiguresInCodes,
  { areas }: JoinLevel,
): Map<string, number | null> {
  const all = new Map(figures);
  for (const [parent, members] of membersByParent(areas)) {
    const values = members.map((member) => matched.figures.get(itemAt(areas, member).code) ?? null);
    const known = values.filter((value) => value !== null);
    if (all.has(parent) || known.length < values.length) continue;
    all.set(
      parent,
      known.reduce((sum, value) => sum + value, 0),
    );
  }
  return all;
}
