import { itemAt } from '../../domain/itemAt';
import { addEvidence, judgeNotation, noEvidence } from './judgeNotation';
import type { Notation } from './judgeNotation';
import type { NumberKind } from './numberKind';
import { UnitTally } from './unitTally';
import { writtenNumber } from './writtenNumber';
import type { DecimalMark, WrittenNumber } from './writtenNumber';

/** Stands for a number that is not there. */
export const NOT_THERE = NaN;
/** Stands for something that is there and cannot be counted: no number, or one that cannot be. */
export const NOT_UNDERSTOOD = Infinity;

/** Values of a column that cannot be counted, by their place from 0. */
export interface Refusals {
  count: number;
  /** The first of them: one more than a message names, so that it can tell that there are more. */
  places: number[];
  /** The first of them as written. */
  example: string;
}

/** How a column of numbers was read. */
export interface NumberReading {
  notation: Notation;
  /** A value that shows it as written, and the number it was read as (`NOT_UNDERSTOOD` where that is open). */
  example: { text: string; value: number } | null;
  /** The unit that stands beside the numbers, as written; null where none does. */
  unit: string | null;
  notUnderstood: Refusals;
  /** Numbers below zero where there can be none. */
  negative: Refusals;
}

export interface NumberHints {
  delimiter?: string;
  /** Decimal mark that the user chose, where the column leaves it open. */
  decimal?: DecimalMark | null;
}

/** Distinct texts that are remembered; a column with more of them is read twice. */
const MOST_REMEMBERED = 10_000;
const MOST_PLACES = 6;

/**
 * Read a column of texts as numbers: the notation is decided once, by all of them, and so is the unit.
 * @param isMissing whether there is no value at a place; a blank text is none either.
 * @returns per place a number in the unit of the kind, `NOT_THERE` or `NOT_UNDERSTOOD`, and how they were read.
 */
export function readNumberTexts(
  texts: readonly string[],
  isMissing: (place: number) => boolean,
  kind: NumberKind,
  { delimiter, decimal = null }: NumberHints = {},
): { values: Float64Array; reading: NumberReading } {
  const known = new Map<string, WrittenNumber | null>();
  const written = (text: string): WrittenNumber | null => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = writtenNumber(text);
      if (known.size < MOST_REMEMBERED) known.set(text, answer);
    }
    return answer;
  };
  const isThere = (place: number): boolean => !isMissing(place) && itemAt(texts, place).trim() !== '';

  const evidence = noEvidence();
  const units = new UnitTally(kind.dimension);
  for (let place = 0; place < texts.length; place++) {
    const number = isThere(place) ? written(itemAt(texts, place)) : null;
    if (number === null) continue;
    addEvidence(evidence, number);
    units.add(number.unit);
  }
  const whole = kind.dimension === 'count';
  const notation = judgeNotation(evidence, { whole, delimiter: delimiter ?? null, chosen: decimal });
  const valueOf = (number: WrittenNumber): number => {
    const factor = units.factor(number.unit);
    const settled = number.comma === number.point || notation === 'comma' ? number.comma : number.point;
    const isOpen = notation === 'open' && number.comma !== number.point;
    return factor === null || isOpen || settled === null ? NOT_UNDERSTOOD : settled * factor;
  };

  const values = new Float64Array(texts.length);
  const notUnderstood = noRefusals();
  const negative = noRefusals();
  let example: NumberReading['example'] = null;
  let telling = 0;
  for (let place = 0; place < texts.length; place++) {
    if (!isThere(place)) {
      values[place] = NOT_THERE;
      continue;
    }
    const text = itemAt(texts, place);
    const number = written(text);
    const value = number === null ? NOT_UNDERSTOOD : valueOf(number);
    const isBelow = value < 0 && kind.negative === 'refused';
    values[place] = isBelow ? NOT_UNDERSTOOD : value;
    if (isBelow) refuse(negative, place, text);
    else if (value === NOT_UNDERSTOOD && (notation !== 'open' || !number || isPlain(number))) {
      refuse(notUnderstood, place, text);
    }
    const tells = number === null || isBelow ? 0 : howTelling(number, notation);
    if (tells > telling) [example, telling] = [{ text: text.trim(), value }, tells];
  }
  return { values, reading: { notation, example, unit: units.word, notUnderstood, negative } };
}

export function noRefusals(): Refusals {
  return { count: 0, places: [], example: '' };
}

/** Note a value that cannot be counted. */
export function refuse(refusals: Refusals, place: number, text: string): void {
  if (refusals.count++ === 0) refusals.example = text.trim();
  if (refusals.places.length < MOST_PLACES) refusals.places.push(place);
}

function isPlain({ comma, point }: WrittenNumber): boolean {
  return comma === point;
}

/** How much an example says: groups of three that could be read otherwise most, then marks, then units. */
function howTelling(number: WrittenNumber, notation: Notation): number {
  if (number.comma !== null && number.point !== null && !isPlain(number)) return 3;
  if (notation === 'comma' ? number.comma === null : number.point === null) return 0;
  return isPlain(number) ? Number(number.unit !== null) : 2;
}
