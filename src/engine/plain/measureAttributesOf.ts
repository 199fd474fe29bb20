import type { CountingRule } from '../../domain/measures/countingRule';
import type { MeasureAttributes } from '../../domain/measures/measureAttributes';
import { parseMeasureDate } from '../../domain/measures/measureDate';
import { readWord } from '../../domain/measures/measureWords';
import type { WordReading, WordRole } from '../../domain/measures/measureWords';
import { attributeValue, findAttribute } from '../../features/columns';
import type { AttributeValue, Columns } from '../../features/columns';
import { measureColumns } from '../attributes/measureColumns';
import { usedNumbers } from '../attributes/usedNumbers';
import type { MeasureRecipe } from '../layerRecipe';

/**
 * What the counting rules ask of the features of a layer, read from its columns: those that the recipe names, else
 * those that are known to say it.
 * @returns a function from the index of a feature to its attributes. A column that is not there reads as empty.
 */
export function measureAttributesOf(
  columns: Columns,
  recipe: MeasureRecipe,
  rule: CountingRule,
): (feature: number) => MeasureAttributes {
  const reader = (name: string | null): ((feature: number) => AttributeValue) => {
    const column = name === null ? undefined : findAttribute(columns, name);
    return (feature) => (column ? attributeValue(column, feature) : null);
  };
  const wordReader = <R extends WordRole>(
    role: R,
    name: string | null,
  ): ((feature: number) => WordReading<R> | null) => {
    const read = reader(name);
    const chosen = name === null ? undefined : recipe.words?.[name];
    return (feature) => readWord(role, read(feature), chosen);
  };
  const { common = {} } = recipe;
  const names = measureColumns(columns, recipe);
  const years = names.year.map(reader);
  const commonDate = typeof recipe.commonYear === 'number' ? recipe.commonYear * 10_000 : null;
  const status = wordReader('status', names.status);
  const { given, kw } = usedNumbers(columns, recipe);
  const access = wordReader('access', names.access);
  const bothSides = wordReader('flag', 'both_sides');
  const removed = wordReader('flag', 'removed');
  const flags = rule.exclude.map(({ column }) => ({ column, read: wordReader('flag', column) }));

  return (feature) => {
    const power = knownNumber(kw?.values[feature]);
    return {
      date: years.reduce<number | null>((date, read) => date ?? parseMeasureDate(read(feature)), commonDate),
      status: common.status ?? status(feature),
      quantity: common.quantity ?? knownNumber(given?.values[feature]),
      kw: power !== null && power > 0 ? power : null,
      access: common.access ?? access(feature),
      bothSides: bothSides(feature),
      removed: removed(feature),
      flags: new Map(flags.map(({ column, read }) => [column, read(feature)])),
    };
  };
}

function knownNumber(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
