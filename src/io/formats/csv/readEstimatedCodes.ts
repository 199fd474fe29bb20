import Papa from 'papaparse';
import type { SourceEstimate } from '../../../domain/denominators/denominatorValue';

const READINGS: Readonly<Record<string, SourceEstimate>> = {
  estimated: 'estimated',
  partly_estimated: 'partlyEstimated',
};

/**
 * The codes whose number a table marks as estimated by its source. What the column says of others (`published`, or
 * nothing) is no mark.
 */
export function readEstimatedCodes(
  text: string,
  codeColumn: string,
  basisColumn: string,
): Map<string, SourceEstimate> {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return new Map(
    data.flatMap((row) => {
      const reading = READINGS[row[basisColumn] ?? ''];
      return reading ? [[(row[codeColumn] ?? '').trim(), reading] as const] : [];
    }),
  );
}
