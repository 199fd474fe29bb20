import { publishedDenominator } from '../../domain/denominators/denominatorValue';
import type { DenominatorValue } from '../../domain/denominators/denominatorValue';
import { sumDenominators } from '../../domain/denominators/sumDenominators';
import type { DenominatorId } from '../../domain/targets/target';
import type { AreaLevel, CodeTable } from '../slices/dataSlice';

/**
 * The published number of an area: what its layer's own column says, what the table says of its code, or the sum of
 * the areas that roll up into it.
 */
export function publishedOf(
  id: DenominatorId,
  level: AreaLevel | null,
  code: string,
  levels: readonly AreaLevel[],
  table: CodeTable | undefined,
): DenominatorValue {
  const place = level?.inhabitants ? level.areas.findIndex((area) => area.code === code) : -1;
  const own = id === 'inhabitants' && place >= 0 ? level!.inhabitants!.values[place]! : null;
  const published = own ?? table?.get(code) ?? null;
  const parts = level?.rolledUpFrom && levels.find((other) => other.id === level.rolledUpFrom);
  if (published !== null || !parts) return publishedDenominator(published);
  return sumDenominators(
    parts.areas
      .filter(({ parentCode }) => parentCode === code)
      .map((part) => publishedOf(id, parts, part.code, levels, table)),
  );
}
