import type { CountingRule } from '../../domain/measures/countingRule';
import { parseMeasureDate, parseStatus } from '../../domain/measures/measureAttributes';
import type { MeasureAttributes } from '../../domain/measures/measureAttributes';
import { attributeValue, findAttribute } from '../../io/columns';
import type { AttributeValue, Columns } from '../../io/columns';
import type { MeasureRecipe } from '../layerRecipe';
import { readAccess } from '../attributes/readAccess';
import { readFlag } from '../attributes/readFlag';
import { usedNumbers } from '../attributes/usedNumbers';

/**
 * What the counting rules ask of the features of a layer, read from its columns: those that the recipe names, else
 * those of a planned measure. The year comes from `year`, and where that is empty from `date`.
 * @returns a function from the index of a feature to its attributes. A column that is not there reads as empty.
 */
export function measureAttributesOf(
  columns: Columns,
  recipe: MeasureRecipe,
  rule: CountingRule,
): (feature: number) => MeasureAttributes {
  const reader = (name: string): ((feature: number) => AttributeValue) => {
    const column = findAttribute(columns, name);
    return (feature) => (column ? attributeValue(column, feature) : null);
  };
  const year = reader(recipe.yearColumn ?? 'year');
  const date = reader(recipe.yearColumn ?? 'date');
  const status = reader(recipe.statusColumn ?? 'status');
  const { given, kw } = usedNumbers(columns, recipe);
  const access = reader('access');
  const bothSides = reader('both_sides');
  const removed = reader('removed');
  const flags = rule.exclude.map(({ column }) => ({ column, read: reader(column) }));

  return (feature) => ({
    date: parseMeasureDate(year(feature)) ?? parseMeasureDate(date(feature)),
    status: parseStatus(status(feature)),
    quantity: knownNumber(given?.values[feature]),
    kw: knownNumber(kw?.values[feature]),
    access: readAccess(access(feature)),
    bothSides: readFlag(bothSides(feature)),
    removed: readFlag(removed(feature)),
    flags: new Set(flags.filter(({ read }) => readFlag(read(feature))).map(({ column }) => column)),
  });
}

function knownNumber(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
