import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { JOIN_REASONS } from '../domain/tableJoin/joinReason';
import type { JoinReason } from '../domain/tableJoin/joinReason';
import type { Columns } from './columns';
import type { ImportNote } from './importReport';

/**
 * What can become of a row of a file besides being accepted as it stands. `repaired` rows are accepted, with something
 * changed; `refused` ones have no place that can be used, so they count nowhere; `doubtful` ones count as they stand, and
 * somebody has to look at them.
 */
export type RowFate = 'repaired' | 'refused' | 'doubtful';

/** Which note about features is about what. Others (heights that were left out) change nothing that counts. */
const FATE_OF_NOTE = {
  repairedRings: 'repaired',
  flattenedCollections: 'repaired',
  degenerateParts: 'repaired',
  linearisedArcs: 'repaired',
  unitedParts: 'repaired',
  abroad: 'doubtful',
  overlappingParts: 'doubtful',
  numbersNotUnderstood: 'refused',
  leftOutFeatures: 'refused',
  unsupportedFeatures: 'refused',
  withoutGeometry: 'refused',
} as const satisfies Partial<Record<ImportNote['code'], RowFate>>;
/** What the door noted of a row, or why it was joined to no area. */
export type RowReason = keyof typeof FATE_OF_NOTE | JoinReason;

const FATES: Readonly<Record<RowReason, RowFate>> = {
  ...FATE_OF_NOTE,
  ...(Object.fromEntries(JOIN_REASONS.map((reason) => [reason, 'refused'])) as Record<JoinReason, 'refused'>),
};

/** Rows to which the same happened when their file was read. */
export interface RowFinding {
  reason: RowReason;
  /**
   * The cause of `leftOutFeatures`, the type of `unsupportedFeatures`, the column of `numbersNotUnderstood`, what a row
   * that joined no area says.
   */
  detail: string | null;
  /** Indexes of features. */
  features: Uint32Array;
}

/** What happened to the rows of a file, and what number each has in it. */
export interface RowRecord {
  findings: readonly RowFinding[];
  /** By feature, from 1; null where they run together. */
  numbers: Uint32Array | null;
  /** True for a table without places, whose rows need none. */
  isTable?: true;
}

/**
 * What became of the rows of a file: `read` = `accepted` + `refused` + `doubtful`, to the unit. `repaired` are some of the
 * accepted and doubtful ones.
 */
export interface RowSum {
  read: number;
  accepted: number;
  refused: number;
  doubtful: number;
  repaired: number;
}

/** How many rows count at a date and how many do not. */
export interface CountedRows {
  counted: number;
  leftOut: number;
}

/** The accepted and the doubtful rows of a file at a date; the refused ones count nowhere. */
export interface RowsAtDate {
  accepted: CountedRows;
  doubtful: CountedRows;
}

const [ACCEPTED, REFUSED, DOUBTFUL] = [0, 1, 2];

/** The record of a layer without one: its rows without geometry are refused, and nothing else is known. */
export const NO_RECORD: RowRecord = { findings: [], numbers: null };

/** The features of a layer with the row that each had in its file. */
export interface ReadRows {
  columns: Columns;
  record: Pick<RowRecord, 'numbers'>;
}

/** The number of a feature's row in its file, from 1: the same on the screen, in messages and in files. */
export function rowNumber({ numbers }: Pick<RowRecord, 'numbers'>, feature: number): number {
  return numbers?.[feature] ?? feature + 1;
}

/** A problem about a feature of a layer, which names it as its file counts rows. */
export function problemAtRow<T>(result: Result<T>, record: Pick<RowRecord, 'numbers'>): Result<T> {
  if (result.ok || !('feature' in result.problem.params)) return result;
  const { code, params } = result.problem;
  const feature = rowNumber(record, params.feature - 1);
  return { ok: false, problem: { code, params: { ...params, feature } } as Problem };
}

/** What the notes of a read layer say of its rows. @param numberOf see `RowRecord.numbers` */
export function rowRecord(
  notes: readonly ImportNote[],
  count: number,
  numberOf?: (feature: number) => number,
): RowRecord {
  const findings = notes.flatMap(({ code, params, features }): RowFinding[] => {
    if (!features || !(code in FATE_OF_NOTE)) return [];
    const { cause, type, column } = params as Partial<Record<'cause' | 'type' | 'column', string>>;
    return [{ reason: code as RowReason, detail: cause ?? type ?? column ?? null, features }];
  });
  const numbers = numberOf ? Uint32Array.from({ length: count }, (_, feature) => numberOf(feature)) : null;
  return { findings, numbers };
}

/**
 * Per feature what it is in the sum: that it has no geometry decides what is refused, whatever was noted. Of a table what
 * joined no area does.
 */
function standings(columns: Columns, { findings, isTable }: Omit<RowRecord, 'numbers'>): Uint8Array {
  const standing = new Uint8Array(columns.count).fill(isTable ? ACCEPTED! : REFUSED!);
  if (isTable) {
    for (const { reason, features } of findings)
      if (FATES[reason] === 'refused') for (const feature of features) standing[feature] = REFUSED!;
    return standing;
  }
  for (const { feature } of [columns.points, columns.lines, columns.polygons])
    for (let part = 0; part < feature.length; part++) standing[feature[part]!] = ACCEPTED!;
  for (const { reason, features } of findings) {
    if (FATES[reason] !== 'doubtful') continue;
    for (const feature of features) if (standing[feature] === ACCEPTED) standing[feature] = DOUBTFUL!;
  }
  return standing;
}

/** The sum of the rows of a read layer. */
export function rowSum(columns: Columns, record: RowRecord): RowSum {
  const { findings } = record;
  const standing = standings(columns, record);
  const sums = [0, 0, 0];
  for (const place of standing) sums[place]!++;
  const repaired = new Set<number>();
  for (const { reason, features } of findings) {
    if (FATES[reason] !== 'repaired') continue;
    for (const feature of features) if (standing[feature] !== REFUSED) repaired.add(feature);
  }
  const [accepted = 0, refused = 0, doubtful = 0] = sums;
  return { read: columns.count, accepted, refused, doubtful, repaired: repaired.size };
}

/**
 * How many of the accepted and of the doubtful rows count, without a look at every feature: the refused ones never do.
 * @param counted features that count at the date
 * @param isLeftOut whether a feature does not count at the date
 */
export function rowsAtDate(
  { accepted, doubtful }: RowSum,
  { findings }: RowRecord,
  counted: number,
  isLeftOut: (feature: number) => boolean,
): RowsAtDate {
  const doubted = new Set(
    findings.flatMap(({ reason, features }) => (FATES[reason] === 'doubtful' ? [...features] : [])),
  );
  const inDoubt = [...doubted].filter((feature) => !isLeftOut(feature)).length;
  return {
    accepted: { counted: counted - inDoubt, leftOut: accepted - (counted - inDoubt) },
    doubtful: { counted: inDoubt, leftOut: doubtful - inDoubt },
  };
}

/** A row to which something happened. */
export interface ToldRow {
  feature: number;
  /** In the file, from 1. */
  row: number;
  fate: RowFate;
  reason: RowReason;
  detail: string | null;
}

/**
 * Every repaired, refused and doubtful row in the order of the file, each with every reason of its fate. What was repaired of
 * a row that was refused after all is not told, nor that it has no geometry where something says why.
 */
export function toldRows(columns: Columns, record: RowRecord): ToldRow[] {
  const { findings } = record;
  const standing = standings(columns, record);
  const told = new Map<number, ToldRow[]>();
  const tell = (feature: number, reason: RowReason, detail: string | null): void => {
    const fate = FATES[reason];
    if ((fate === 'refused') !== (standing[feature] === REFUSED)) return;
    const rows = told.get(feature) ?? [];
    if (reason === 'withoutGeometry' && rows.length > 0) return;
    told.set(feature, rows);
    rows.push({ feature, row: rowNumber(record, feature), fate, reason, detail });
  };
  // Of a row without geometry that says why not, the reason is told and not what follows from it.
  const because = (reason: RowReason): number => Number(reason === 'withoutGeometry');
  for (const { reason, detail, features } of [...findings].sort(
    (a, b) => because(a.reason) - because(b.reason),
  ))
    for (const feature of features) tell(feature, reason, detail);
  standing.forEach((place, feature) => {
    if (place === REFUSED && !told.has(feature)) tell(feature, 'withoutGeometry', null);
  });
  return [...told.values()].flat().sort((a, b) => a.feature - b.feature);
}
