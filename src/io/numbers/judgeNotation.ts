import type { DecimalMark, WrittenNumber } from './writtenNumber';

/**
 * How the numbers of a column are written: with a decimal comma, with a decimal point, with neither, or so that they
 * can be both (`open`): groups of three digits that may be thousands or decimals.
 */
export type Notation = 'comma' | 'point' | 'plain' | 'open';

/** How many numbers of a column say what of its notation. */
export interface NotationEvidence {
  /** Numbers that can only have a decimal comma, or only a decimal point. */
  onlyComma: number;
  onlyPoint: number;
  /** Numbers such as `1.250` and such as `1,250`. */
  pointGroups: number;
  commaGroups: number;
}

/** What is known beside the numbers. */
export interface NotationHints {
  /** The column counts whole things. */
  whole: boolean;
  /** What parts the columns of a table; null where there is none. */
  delimiter: string | null;
  /** What the user said, for a column that its numbers leave open. */
  chosen: DecimalMark | null;
}

export function noEvidence(): NotationEvidence {
  return { onlyComma: 0, onlyPoint: 0, pointGroups: 0, commaGroups: 0 };
}

/** Count a number. */
export function addEvidence(evidence: NotationEvidence, { comma, point }: WrittenNumber): void {
  if (comma === point) return;
  if (point === null) evidence.onlyComma++;
  else if (comma === null) evidence.onlyPoint++;
  // The thousands of the one are the thousandths of the other.
  else if (Math.abs(comma) > Math.abs(point)) evidence.pointGroups++;
  else evidence.commaGroups++;
}

const MARKS: Readonly<Record<DecimalMark, Notation>> = { ',': 'comma', '.': 'point' };

/**
 * The notation of a column, by all its numbers. A number that can be written in one way only settles it. Where there
 * is none, groups of three are thousands if the column counts whole things, and in the two forms of table that Excel
 * itself writes: points between semicolons (Belgium), commas between commas (English). They are never decimals by
 * default. Where numbers contradict each other the larger part holds, unless others hang on the answer.
 */
export function judgeNotation(evidence: NotationEvidence, hints: NotationHints): Notation {
  const { onlyComma, onlyPoint, pointGroups, commaGroups } = evidence;
  const groups = pointGroups + commaGroups;
  if (onlyComma + onlyPoint + groups === 0) return 'plain';
  const said = hints.chosen === null ? null : MARKS[hints.chosen];
  if (onlyComma > 0 && onlyPoint > 0) {
    if (said !== null) return said;
    if (groups > 0) return 'open';
    return onlyComma >= onlyPoint ? 'comma' : 'point';
  }
  if (onlyComma + onlyPoint > 0) return onlyComma > 0 ? 'comma' : 'point';
  if (pointGroups > 0 && commaGroups > 0) return said ?? 'open';
  const asThousands = pointGroups > 0 ? 'comma' : 'point';
  if (hints.whole) return asThousands;
  if (said !== null) return said;
  const excel = pointGroups > 0 ? ';' : ',';
  return hints.delimiter === excel ? asThousands : 'open';
}
