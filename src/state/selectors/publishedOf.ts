import { itemAt } from '../../domain/itemAt';
import { publishedDenominator } from '../../domain/denominators/denominatorValue';
import type { DenominatorValue } from '../../domain/denominators/denominatorValue';
import { sumDenominators } from '../../domain/denominators/sumDenominators';
import type { DenominatorId } from '../../domain/targets/target';
import type { AreaLevel, DenominatorTable } from '../slices/dataSlice';

/** What a table of denominators says in the codes of a level. */
export type PublishedTable = Pick<DenominatorTable, 'values' | 'estimated'>;

/**
 * The published number of an area: what its layer's own column says, what the table says of its code, or the sum of
 * the areas that roll up into it.
 */
export function publishedOf(
  id: DenominatorId,
  level: AreaLevel | null,
  code: string,
  levels: readonly AreaLevel[],
  table: PublishedTable | undefined,
): DenominatorValue {
  const place = level?.inhabitants ? level.areas.findIndex((area) => area.code === code) : -1;
  const own = id === 'inhabitants' && place >= 0 ? itemAt(level!.inhabitants!.values, place) : null;
  const published = own ?? table?.values.get(code) ?? null;
  const parts = level?.rolledUpFrom && levels.find((other) => other.id === level.rolledUpFrom);
  if (published !== null || !parts) {
    const bySource = own === null && published !== null ? table?.estimated?.get(code) : undefined;
    return { ...publishedDenominator(published), ...(bySource && { bySource }) };
  }
  return sumDenominators(
    parts.areas
      .filter(({ parentCode }) => parentCode === code)
      .map((part) => publishedOf(id, parts, part.code, levels, table)),
  );
}
