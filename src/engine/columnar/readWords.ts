import { readWord } from '../../domain/measures/measureWords';
import type { WordReading, WordRole } from '../../domain/measures/measureWords';
import type { Columns } from '../../features/columns';
import type { MeasureRecipe } from '../layerRecipe';
import { readColumn } from './readColumn';

/** What a column of words can say; a feature has the place of its reading in the list. 0: nothing. */
type Readings<R extends WordRole> = readonly [null, ...WordReading<R>[]];

export const STATUS_READINGS = [
  null,
  'realised',
  'existing',
  'planted',
  'planned',
  'in_progress',
  'idea',
  'unknown',
  'leaveOut',
] as const satisfies Readings<'status'>;

export const ACCESS_READINGS = [
  null,
  'public',
  'semi_public',
  'private',
  'unknown',
  'leaveOut',
] as const satisfies Readings<'access'>;

export const FLAG_READINGS = [null, 'no', 'yes', 'unknown', 'leaveOut'] as const satisfies Readings<'flag'>;

/**
 * What a column of words says of every feature, as places in `readings`; null when the layer has no such column.
 * @param common what holds for every feature, whatever the columns say
 */
export function readWords<R extends WordRole>(
  columns: Columns,
  name: string | null,
  role: R,
  readings: Readings<R>,
  { words }: Pick<MeasureRecipe, 'words'>,
  common?: WordReading<R>,
): Uint8Array | null {
  if (common !== undefined) return new Uint8Array(columns.count).fill(readings.indexOf(common));
  if (name === null) return null;
  const chosen = words?.[name];
  return readColumn(columns, name, new Uint8Array(columns.count), 0, (value) =>
    readings.indexOf(readWord(role, value, chosen)),
  );
}
