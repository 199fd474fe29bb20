import { columnOfRole, PLANNED_FACTS, quantityColumn, yearColumns } from '../../domain/measures/columnRoles';
import type { ColumnRole, PlannedRole } from '../../domain/measures/columnRoles';
import { parseMeasureDate } from '../../domain/measures/measureDate';
import { readWord } from '../../domain/measures/measureWords';
import { measureKind } from '../../domain/plan/measureKind';
import type { MeasureKindId } from '../../domain/plan/measureKind';
import { lekpTarget } from '../../domain/targets/lekp';
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
  const quantity = target === null ? null : quantityColumn(lekpTarget(target).counting.quantity, names);
  return [
    ...ofRole('status'),
    ...yearFacts(columns, names),
    ...[...PLANNED_FACTS, ...Object.keys(defaults)].flatMap(ofRole),
    ...(target === null ? [] : factOf(numberIn ?? 'quantity', quantity, quantityKind(target))),
  ];
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

/** A word as a file of ours has it; a share that is written as a percentage as a number. */
function wordOf(fact: string, value: unknown): unknown {
  if (fact === 'domain') {
    const word = readWord('access', value);
    return word === 'public' || word === 'private' ? word : value;
  }
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
