import { lekpTarget } from '../../domain/targets/lekp';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { findAttribute } from '../../features/columns';
import type { Columns } from '../../features/columns';
import type { ImportNote } from '../../features/importReport';
import { POWER, quantityKind } from '../../io/numbers/numberKind';
import { numberNotes } from '../../io/numbers/numberNotes';
import type { MeasureRecipe } from '../layerRecipe';
import { measureColumns, namedColumns, propertyColumn } from './measureColumns';
import { numberColumn } from './numberColumn';
import type { NumberColumn } from './numberColumn';
import { requireColumn } from './requireColumn';

/** The columns of numbers that a recipe uses of a layer; null for what it does not use or the layer does not have. */
export interface UsedNumbers {
  /** The quantity by the column that the rule names, less what goes off it. */
  property: NamedNumbers | null;
  /** What goes off it, where the target's own rule holds. */
  less: NamedNumbers | null;
  /** The quantity that a feature gives of itself, where the target's own rule holds. */
  given: NamedNumbers | null;
  /** Power of connectors, where those are weighed. */
  kw: NamedNumbers | null;
}

export interface NamedNumbers extends NumberColumn {
  name: string;
}

/** Read the numbers of a layer that its recipe uses, and no others: every engine counts by these. */
export function usedNumbers(columns: Columns, recipe: MeasureRecipe): UsedNumbers {
  const { counting } = lekpTarget(recipe.target);
  const isOwnRule = recipe.rule === null;
  const names = measureColumns(columns, recipe);
  const kind = quantityKind(recipe.target);
  const read = (name: string | null, kindOf = kind): NamedNumbers | null => {
    const column = name === null ? undefined : findAttribute(columns, name);
    if (!column) return null;
    const decimal = recipe.decimals?.[column.name] ?? null;
    return { name: column.name, ...numberColumn(column, kindOf, decimal) };
  };
  const property = read(propertyColumn(recipe.rule ?? counting.quantity, isOwnRule, names));
  const less = isOwnRule ? read(counting.less ?? null) : null;
  return {
    property: property && less ? { ...property, values: property.values.map(lessBy(less)) } : property,
    less,
    given: isOwnRule ? read(names.quantity) : null,
    kw: recipe.filtered && counting.weighConnectors ? read(names.power, POWER) : null,
  };
}

/** Takes what a feature says in a column off its number; what is there and not understood leaves no number. */
function lessBy({ values }: NamedNumbers): (number: number, feature: number) => number {
  return (number, feature) => {
    const off = values[feature]!;
    return Number.isNaN(off) || !Number.isFinite(number) ? number : Number.isFinite(off) ? number - off : off;
  };
}

/** The same as a list. */
export function listUsedNumbers(columns: Columns, recipe: MeasureRecipe): NamedNumbers[] {
  return Object.values(usedNumbers(columns, recipe)).filter((numbers) => numbers !== null);
}

/** @returns `number.open` for the first used column whose numbers could be read in two ways. */
export function requireSettledNumbers(columns: Columns, recipe: MeasureRecipe, file: string): Result<null> {
  const open = listUsedNumbers(columns, recipe).find(({ reading }) => reading.notation === 'open');
  if (!open) return ok(null);
  return fail('number.open', { file, column: open.name, value: open.reading.example!.text });
}

/**
 * Whether a layer can be counted by a recipe at all.
 * @returns `column.missing` for a column that the recipe names and the layer lacks, and `number.open`
 */
export function requireRecipe(columns: Columns, recipe: MeasureRecipe, file: string): Result<null> {
  for (const name of namedColumns(recipe)) {
    const column = requireColumn(columns, name, file);
    if (!column.ok) return column;
  }
  return requireSettledNumbers(columns, recipe, file);
}

/** How the used numbers of a layer were read, for the user to check. */
export function usedNumberNotes(
  columns: Columns,
  recipe: MeasureRecipe,
  numberOf?: (feature: number) => number,
): ImportNote[] {
  return listUsedNumbers(columns, recipe).flatMap(({ name, reading }) =>
    numberNotes(name, reading, numberOf),
  );
}
