import { columnOfRole, PLANNED_FACTS, quantityColumn, yearColumns } from '../../domain/measures/columnRoles';
import type { ColumnRole, PlannedRole } from '../../domain/measures/columnRoles';
import { parseMeasureDate } from '../../domain/measures/measureDate';
import { measureKind } from '../../domain/plan/measureKind';
import type { MeasureKindId } from '../../domain/plan/measureKind';
import { lekpTarget } from '../../domain/targets/lekp';
import { UNIT_DIMENSIONS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import { attributeValue, findAttribute } from '../../features/columns';
import type { Columns } from '../../features/columns';
import { POWER, quantityKind, WHOLE_THINGS } from '../../io/numbers/numberKind';
import type { NumberKind } from '../../io/numbers/numberKind';
import type { DecimalMark } from '../../io/numbers/writtenNumber';
import { numberColumn } from './numberColumn';

/** A column that gives a fact of planned measures. */
export interface FactColumn {
  /** The name of the fact in a file of ours. */
  fact: string;
  column: string;
  /** What a row says, as a file of ours has it; what is not understood as it was written. */
  read: (row: number) => unknown;
  /** What its numbers are of; absent for words. */
  numbers?: NumberKind;
  /** Whether the column says more than the fact takes of it; absent: never. */
  saysMore?: (row: number) => boolean;
}

const amountOf = (dimension: NumberKind['dimension']): NumberKind => ({ dimension, negative: 'refused' });

/** What is a number, quantities apart, by its name in a file of ours. */
const NUMBERS: Readonly<Record<string, NumberKind>> = {
  cost: amountOf('money'),
  ...{ dwellings: WHOLE_THINGS, cars: WHOLE_THINGS, connectors: WHOLE_THINGS, kwp: POWER, kw: POWER },
  ...{ volume_m3: amountOf('volume'), replaced_m3: amountOf('volume') },
  ...{ spacing_m: amountOf('length'), per_tree_m2: amountOf('area') },
};

/** Attributes whose columns have the names that layers have for them. */
const ROLE_OF: Readonly<Record<string, ColumnRole>> = {
  ...{ kw: 'power', connectors: 'connectors', access: 'access' },
};

/** Columns with the number of what a kind is, by its name: a file of several targets has one for each. */
const NUMBER_ROLE: Partial<Record<MeasureKindId, PlannedRole>> = {
  ...{ tree: 'trees', greenBed: 'green_beds', accessPoint: 'access_points' },
};

export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || String(value).trim() === '';

/**
 * The columns that say something of the measures of a kind, by the names that files have for it. Of two for one fact the
 * first that is filled in holds.
 * @param target whose quantities they are; null where that is not known, so that none is read
 */
export function factColumns(
  columns: Columns,
  kind: MeasureKindId,
  target: TargetId | null,
  decimals: Readonly<Record<string, DecimalMark>>,
): FactColumn[] {
  const names = columns.attributes.map(({ name }) => name);
  const { defaults, numberIn } = measureKind(kind);
  const factOf = (fact: string, name: string | null, numbers: NumberKind | undefined): FactColumn[] => {
    const column = name === null ? undefined : findAttribute(columns, name);
    if (!column) return [];
    const shared = { fact, column: column.name };
    if (!numbers) return [{ ...shared, read: (row) => wordOf(fact, attributeValue(column, row)) }];
    const { values } = numberColumn(column, numbers, decimals[column.name] ?? null);
    const read = (row: number): unknown =>
      Number.isFinite(values[row]) ? values[row] : (attributeValue(column, row) ?? '').toString();
    return [{ ...shared, numbers, read }];
  };
  const ofRole = (fact: string): FactColumn[] =>
    factOf(fact, columnOfRole(ROLE_OF[fact] ?? (fact as PlannedRole), names), NUMBERS[fact]);
  const numberOf = (column: string | null, number: NumberKind): FactColumn[] =>
    factOf(numberIn ?? 'quantity', column, number);
  const byName = NUMBER_ROLE[kind];
  return [
    ...ofRole('status'),
    ...yearFacts(columns, names),
    ...[...PLANNED_FACTS, ...Object.keys(defaults)].flatMap(ofRole),
    ...(byName ? numberOf(columnOfRole(byName, names), WHOLE_THINGS) : []),
    ...(target === null ? [] : numberOf(plannedNumberColumn(target, names), quantityKind(target))),
  ];
}

/**
 * The column with the number of what is planned for a target. A plan says how many things it has, whatever column the rule
 * of their target reads in layers, so a number of things (`aantal`) is one of dwellings and of connectors too.
 */
function plannedNumberColumn(target: TargetId, names: readonly string[]): string | null {
  const { unit, counting } = lekpTarget(target);
  return quantityColumn(UNIT_DIMENSIONS[unit] === 'count' ? { kind: 'count' } : counting.quantity, names);
}

function yearFacts(columns: Columns, names: readonly string[]): FactColumn[] {
  const first = columnOfRole('year', names);
  return (first === null ? [] : yearColumns(first, names)).flatMap((name) => {
    const column = findAttribute(columns, name);
    if (!column) return [];
    const said = (row: number) => attributeValue(column, row);
    const yearOf = (row: number): number | null => {
      const date = parseMeasureDate(said(row));
      return date === null ? null : Math.floor(date / 10_000);
    };
    return [
      {
        ...{ fact: 'year', column: column.name },
        read: (row: number) => yearOf(row) ?? said(row),
        saysMore: (row: number) => String(yearOf(row)) !== String(said(row)).trim(),
      },
    ];
  });
}

/** A word as it stands; a share that is written as a percentage as a number. */
function wordOf(fact: string, value: unknown): unknown {
  const percent =
    fact === 'co_financing' ? /^(\d{1,3}(?:[.,]\d+)?)\s*%$/.exec(String(value ?? '').trim()) : null;
  return percent?.[1] ? Number(percent[1].replace(',', '.')) / 100 : value;
}

/** The columns of numbers that leave open which mark parts decimals, each with a value that shows it. */
export function openNotations(
  columns: Columns,
  facts: readonly FactColumn[],
): { column: string; example: string; unit: string | null }[] {
  return facts.flatMap(({ column: name, numbers }) => {
    const column = findAttribute(columns, name);
    if (!numbers || !column) return [];
    const { notation, example, unit } = numberColumn(column, numbers).reading;
    return notation === 'open' && example ? [{ column: name, example: example.text, unit }] : [];
  });
}
