import { columnOfRole, quantityColumn, yearColumns } from '../../domain/measures/columnRoles';
import type { ColumnRole } from '../../domain/measures/columnRoles';
import type { WordRole } from '../../domain/measures/measureWords';
import type { QuantityRule } from '../../domain/measures/quantityRule';
import { lekpTarget } from '../../domain/targets/lekp';
import type { Columns } from '../../features/columns';
import { NO_COLUMN } from '../layerRecipe';
import type { MeasureRecipe } from '../layerRecipe';

/** The columns of a layer that a recipe reads, by what they say; null where the layer has none. */
export interface MeasureColumns extends Record<Exclude<ColumnRole, 'year'>, string | null> {
  /** Where the first is empty the next is read. */
  year: readonly string[];
}

/**
 * The columns that a recipe reads in a layer: those that it names, else those that are known to play the role.
 */
export function measureColumns(columns: Columns, recipe: MeasureRecipe): MeasureColumns {
  const names = columns.attributes.map(({ name }) => name);
  const named = (column: string | null | undefined, known: () => string | null): string | null =>
    column === NO_COLUMN ? null : (column ?? known());
  const ofRole = (role: ColumnRole) => () => columnOfRole(role, names);
  const year = recipe.commonYear === undefined ? named(recipe.yearColumn, ofRole('year')) : null;
  const { common = {} } = recipe;
  return {
    year: year === null ? [] : yearColumns(year, names),
    status: common.status !== undefined ? null : named(recipe.statusColumn, ofRole('status')),
    quantity:
      common.quantity !== undefined
        ? null
        : named(recipe.quantityColumn, () =>
            quantityColumn(lekpTarget(recipe.target).counting.quantity, names),
          ),
    access: common.access !== undefined ? null : named(recipe.accessColumn, ofRole('access')),
    power: named(recipe.powerColumn, ofRole('power')),
    connectors: columnOfRole('connectors', names),
  };
}

/**
 * The column of the property that a rule reads; null for a rule that reads none. Connectors have names of their own in
 * files, so the target's own rule finds them by these.
 */
export function propertyColumn(
  rule: QuantityRule,
  isOwnRule: boolean,
  { connectors }: MeasureColumns,
): string | null {
  if (!('name' in rule)) return null;
  return isOwnRule && rule.name === 'connectors' ? connectors : rule.name;
}

/** The columns in which a recipe reads words, with what these are about; none where every feature counts. */
export function wordColumns(
  columns: Columns,
  recipe: MeasureRecipe,
): readonly { column: string; role: WordRole }[] {
  if (!recipe.filtered) return [];
  const { exclude, deductRemoved, doubleBothSides, weighConnectors } = lekpTarget(recipe.target).counting;
  const { status, access } = measureColumns(columns, recipe);
  const flags = [
    ...exclude.map(({ column }) => column),
    ...(deductRemoved ? ['removed'] : []),
    ...(doubleBothSides ? ['both_sides'] : []),
  ];
  return [
    ...(status === null ? [] : [{ column: status, role: 'status' as const }]),
    ...(access === null || !weighConnectors ? [] : [{ column: access, role: 'access' as const }]),
    ...flags.map((column) => ({ column, role: 'flag' as const })),
  ];
}

/** The columns that a recipe names itself, so that the layer must have them. */
export function namedColumns(recipe: MeasureRecipe): string[] {
  const { rule, yearColumn, statusColumn, quantityColumn: quantity, accessColumn, powerColumn } = recipe;
  const property = rule !== null && 'name' in rule ? rule.name : null;
  const names = [property, yearColumn, statusColumn, quantity, accessColumn ?? null, powerColumn ?? null];
  return names.filter((name) => name !== null).filter((name) => name !== NO_COLUMN);
}
