import { foldText } from '../foldText';
import type { QuantityRule } from './quantityRule';

/** What a column of a measure layer can say. */
export type ColumnRole = 'year' | 'status' | 'quantity' | 'access' | 'power' | 'connectors';

/**
 * Names of columns by what they say, the most telling first: those of a planned measure (see README), of official
 * layers (`toegankelijkheid`, `kw`), and those that Flemish files have. Written as {@link columnKey} does.
 */
const NAMES: Record<ColumnRole, readonly string[]> = {
  year: [
    'year',
    ...['plantjaar', 'aanlegjaar', 'realisatiejaar', 'uitvoeringsjaar', 'jaar_aanleg', 'jaar_realisatie'],
    ...[
      'plantdatum',
      'aanlegdatum',
      'realisatiedatum',
      'uitvoeringsdatum',
      'datum_aanleg',
      'datum_realisatie',
    ],
    ...['jaar', 'date', 'datum'],
  ],
  status: ['status', 'toestand', 'stand', 'fase', 'projectstatus'],
  quantity: ['quantity', 'hoeveelheid', 'aantal'],
  access: ['access', 'toegankelijkheid', 'toegang'],
  power: ['kw', 'vermogen_kw', 'power_kw', 'vermogen', 'power'],
  connectors: ['connectors', 'connectoren', 'aantal_connectoren'],
};

/** The name of a column as the table has it: in lower case, its words joined by `_`. */
function columnKey(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** The columns of a layer that are known to play a role, the most telling first. */
export function columnsOfRole(role: ColumnRole, names: readonly string[]): string[] {
  const keys = names.map(columnKey);
  return NAMES[role].flatMap((known) => names.filter((_, column) => keys[column] === known));
}

/** The column that plays a role where the user names none; null where no column is known to. */
export function columnOfRole(role: ColumnRole, names: readonly string[]): string | null {
  return columnsOfRole(role, names)[0] ?? null;
}

/**
 * The columns that say when something was realised, from the one that is chosen for it: `date` stands in for `year`
 * feature by feature, as in planned measures, however a file writes their names. Any other column stands alone, since a
 * date beside it may be that of a survey.
 */
export function yearColumns(chosen: string, names: readonly string[]): string[] {
  if (columnKey(chosen) !== 'year') return [chosen];
  const date = names.find((name) => columnKey(name) === 'date');
  return date === undefined ? [chosen] : [chosen, date];
}

/**
 * The column of given quantities. `aantal` is a number of things, so it says nothing where a length, a surface or a
 * volume is asked for.
 * @param rule the target's own
 */
export function quantityColumn(rule: QuantityRule, names: readonly string[]): string | null {
  const columns = columnsOfRole('quantity', names);
  return columns.find((name) => rule.kind === 'count' || columnKey(name) !== 'aantal') ?? null;
}
