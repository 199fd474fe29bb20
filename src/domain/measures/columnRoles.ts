import { foldText } from '../foldText';
import type { QuantityRule } from './quantityRule';

/** What a column of a measure layer can say. */
export type ColumnRole = 'year' | 'status' | 'quantity' | 'access' | 'power' | 'connectors';

/** Facts of any planned measure, by the names that they have in a file of ours. */
const FACT_NAMES = {
  name: ['name', 'naam', 'benaming', 'titel', 'maatregel', 'project', 'projectnaam'],
  note: [
    'note',
    'opmerking',
    'opmerkingen',
    'nota',
    'toelichting',
    'commentaar',
    'remark',
    'remarks',
    'comment',
  ],
  lead: ['lead', 'trekker', 'verantwoordelijke'],
  action: ['action', 'actie', 'actie_meerjarenplan', 'meerjarenplan', 'actie_mjp'],
  subsidy: ['subsidy', 'subsidie'],
  cost: ['cost', 'kost', 'kosten', 'kostprijs', 'raming', 'kostenraming', 'costs'],
  co_financing: ['co_financing', 'cofinanciering', 'cofinancing'],
  area_level: ['area_level'],
  area_code: ['area_code'],
} as const satisfies Record<string, readonly string[]>;

/** Attributes of planned measures that no column of a layer has a role for, likewise. */
const ATTRIBUTE_NAMES = {
  domain: ['domain', 'domein'],
  use: ['use', 'gebruik', 'voorziening', 'type_voorziening'],
  spacing_m: ['spacing_m', 'plantafstand', 'plantafstand_m'],
  per_tree_m2: ['per_tree_m2'],
  dwellings: [
    ...['dwellings', 'wooneenheden', 'woningen', 'woongelegenheden'],
    ...['aantal_wooneenheden', 'aantal_woningen', 'aantal_woongelegenheden', 'aantal_renovaties'],
  ],
  kwp: ['kwp', 'vermogen_kwp'],
  cars: [
    'cars',
    'deelwagens',
    'aantal_deelwagens',
    'wagens',
    'aantal_wagens',
    'deelauto_s',
    'aantal_deelauto_s',
  ],
  volume_m3: ['volume_m3', 'volume', 'inhoud_m3'],
  replaced_m3: ['replaced_m3', 'vervangt_m3'],
  forest: ['forest', 'bos', 'in_bos'],
  compensation: ['compensation', 'compensatie'],
  removed: ['removed', 'verwijderd'],
  replanting: ['replanting', 'herplanting'],
  individual: ['individual', 'individueel'],
  fossil_free: ['fossil_free', 'fossielvrij'],
  zero_carbon: ['zero_carbon', 'koolstofvrij'],
  motorway: ['motorway', 'autosnelweg'],
  renewed: ['renewed', 'vernieuwd'],
  two_way: ['two_way', 'tweerichting'],
  both_sides: ['both_sides', 'beide_kanten', 'aan_beide_kanten'],
  upkeep: ['upkeep', 'onderhoud', 'gewoon_onderhoud'],
  fund_reported: ['fund_reported', 'gemeld_fietsfonds'],
  required: ['required', 'verplicht', 'wettelijk_verplicht'],
} as const satisfies Record<string, readonly string[]>;

/** Numbers of what one kind of measure is, likewise. */
const NUMBER_NAMES = {
  trees: ['trees', 'aantal_bomen'],
  green_beds: ['green_beds', 'aantal_perken', 'aantal_natuurgroenperken'],
  access_points: ['access_points', 'aantal_toegangspunten', 'aantal_deelpunten'],
} as const satisfies Record<string, readonly string[]>;

/** What a column of planned measures can say besides; a column of kinds tells the target as well. */
export type PlannedRole =
  'target' | keyof typeof FACT_NAMES | keyof typeof ATTRIBUTE_NAMES | keyof typeof NUMBER_NAMES;
export const PLANNED_FACTS = Object.keys(FACT_NAMES) as readonly PlannedRole[];

/**
 * Names of columns by what they say, the most telling first: those of a planned measure (see README), of official
 * layers (`toegankelijkheid`, `kw`), and those that Flemish files have. Written as {@link columnKey} does.
 */
const NAMES: Record<ColumnRole | PlannedRole, readonly string[]> = {
  target: [
    ...['target', 'doel', 'doelstelling', 'lekp_doel', 'pactdoel', 'kind', 'soort', 'soort_maatregel'],
    ...['type_maatregel', 'maatregeltype', 'type'],
  ],
  ...FACT_NAMES,
  ...ATTRIBUTE_NAMES,
  ...NUMBER_NAMES,
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
    ...['aanplantjaar', 'plaatsingsjaar', 'jaar_van_aanleg', 'jaar_van_aanplanting', 'jaar_van_realisatie'],
    ...['aanplantdatum', 'plaatsingsdatum', 'datum_plaatsing', 'datum_aanplanting', 'opleverdatum'],
    ...['datum_oplevering', 'datum_ingebruikname', 'datum_oprichting_object'],
    ...['planting_year', 'year_planted', 'completion_year', 'installation_year', 'construction_year'],
    ...['planting_date', 'date_planted', 'completion_date', 'installation_date', 'construction_date'],
    ...['jaar', 'date', 'datum'],
  ],
  status: [
    ...['status', 'toestand', 'stand', 'fase', 'projectstatus', 'project_status', 'uitvoeringsstatus'],
    ...['levenscyclusfase', 'levensfase', 'phase', 'stage'],
  ],
  quantity: ['quantity', 'hoeveelheid', 'aantal', 'aantal_stuks', 'stuks'],
  access: [
    'access',
    'toegankelijkheid',
    'toegang',
    'publieke_toegankelijkheid',
    'accessibility',
    'access_type',
  ],
  power: ['kw', 'vermogen_kw', 'power_kw', 'vermogen', 'power', 'max_vermogen', 'max_power'],
  connectors: ['connectors', 'connectoren', 'aantal_connectoren', 'aantal_laadpunten'],
};

/** The name of a column as the table has it: in lower case, its words joined by `_`. */
function columnKey(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

/**
 * The keys under which a column may be known. OSLO and the OTL of the Flemish roads write the words of a name together
 * (`datumAanleg`), behind the class that it is of (`AIMToestand.toestand`) or the prefix of its vocabulary.
 */
function columnKeys(name: string): string[] {
  const own = name.slice(Math.max(...['.', ':', '/', '#'].map((mark) => name.lastIndexOf(mark))) + 1);
  const parted = own.replace(/([a-z0-9])([A-Z])(?=[a-z])/g, '$1_$2');
  return [...new Set([name, own, parted].map(columnKey))];
}

/** How many characters a Shapefile keeps of the name of a column. */
const SHAPEFILE_NAME = 10;

/** Whether a column has a known name, or what a Shapefile leaves of it. */
function hasName(keys: readonly string[], known: string, role: ColumnRole | PlannedRole): boolean {
  if (keys.includes(known)) return true;
  // What is left of names of years (`uitvoering`, `realisatie`) can be a word of its own.
  const isCut = role !== 'year' && known.length > SHAPEFILE_NAME;
  return isCut && keys.includes(columnKey(known.slice(0, SHAPEFILE_NAME)));
}

/** The columns of a layer that are known to play a role, the most telling first. */
export function columnsOfRole(role: ColumnRole | PlannedRole, names: readonly string[]): string[] {
  const keys = new Map(names.map((name) => [name, columnKeys(name)]));
  return NAMES[role].flatMap((known) => names.filter((name) => hasName(keys.get(name) ?? [], known, role)));
}

/** The column that plays a role where the user names none; null where no column is known to. */
export function columnOfRole(role: ColumnRole | PlannedRole, names: readonly string[]): string | null {
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
 * The column of given quantities. `aantal` (or `stuks`) is a number of things, so it says nothing where a length, a surface
 * or a volume is asked for.
 * @param rule the target's own
 */
export function quantityColumn(rule: QuantityRule, names: readonly string[]): string | null {
  const columns = columnsOfRole('quantity', names);
  return (
    columns.find((name) => rule.kind === 'count' || !/^(aantal|aantal_stuks|stuks)$/.test(columnKey(name))) ??
    null
  );
}
