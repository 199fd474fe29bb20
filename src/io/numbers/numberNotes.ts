import type { ImportNote } from '../../features/importReport';
import { rowList } from '../../features/namedRows';
import type { NumberReading, Refusals } from './readNumberTexts';

/**
 * How a column of numbers was read, and which of its values are not counted, by the numbers of their features. Nothing
 * is said of numbers without marks or units: there is one way to read those.
 * @param numberOf the number in the file, from 1, of a feature by its place in the column
 */
export function numberNotes(
  column: string,
  reading: NumberReading,
  numberOf = (place: number): number => place + 1,
): ImportNote[] {
  const { notation, example, unit, notUnderstood, negative } = reading;
  const notes: ImportNote[] = [];
  if (example !== null && notation !== 'open') {
    const { text, value } = example;
    const params = { column, notation, text, value };
    notes.push(
      unit === null
        ? { code: 'numbersRead', params }
        : { code: 'numbersReadWithUnit', params: { ...params, unit } },
    );
  }
  if (notUnderstood.count > 0)
    notes.push({ code: 'numbersNotUnderstood', params: refused(column, notUnderstood, numberOf) });
  if (negative.count > 0)
    notes.push({ code: 'numbersNegative', params: refused(column, negative, numberOf) });
  return notes;
}

function refused(
  column: string,
  { count, places, example: text }: Refusals,
  numberOf: (place: number) => number,
) {
  return { column, count, text, rows: rowList(places.map(numberOf)) };
}
