import { CPE_WEIGHT_TABLES } from '../../src/domain/measures/chargingPointEquivalent';
import { MEASURE_STATUSES } from '../../src/domain/measures/measureAttributes';
import { QUANTITY_RULE_FORMS } from '../../src/domain/measures/quantityRule';
import { PACT_VERSIONS, TARGET_IDS } from '../../src/domain/targets/target';
import { CRS_CODES } from '../../src/geo/crsCode';
import { orList, translate } from '../../src/i18n/translate';
import type { Language } from '../../src/i18n/translate';
import { ROW_FILES } from '../../src/io/exports/rowsFile';
import { EXPORT_CRS } from '../../src/io/exports/coordinates';
import { INHABITANT_YEARS } from '../data/buildCatalog';
import { OUTPUT_FORMATS } from './coverageArguments';
import { ENGINE_NAMES } from './countingEngine';

/** Width of a terminal of which nothing is broken off. */
const LONGEST_LINE = 118;
const FIGURE_FORM = 'FILE:CODECOL:VALUECOL[:YEARCOL=YYYY]';

/** The endings of a file that can be written, with their point. */
export const OUTPUT_ENDINGS: readonly string[] = [...OUTPUT_FORMATS.keys()].map((ending) => `.${ending}`);

/** The endings of a file of rows to look at. */
export const REJECT_ENDINGS: readonly string[] = ROW_FILES.map((form) => `.${form}`);

/** The options of the batch command that have a value, in the order of its usage, with the forms that a value takes. */
export const OPTION_FORMS = {
  areas: ['FILE'],
  'area-code': ['COL'],
  'area-name': ['COL'],
  inhabitants: [FIGURE_FORM, ...INHABITANT_YEARS.map((year) => `estimate:${year}`)],
  dwellings: [FIGURE_FORM],
  layer: ['TARGET=FILE|ADDRESS[#NAME][:RULE|:YYYY]'],
  figures: [`TARGET=${FIGURE_FORM}`],
  scenario: ['FILE'],
  'scenario-year': ['YYYY'],
  'scenario-statuses': [MEASURE_STATUSES.join(',')],
  pact: PACT_VERSIONS,
  date: ['YYYY-MM-DD'],
  crs: EXPORT_CRS,
  'assume-crs': CRS_CODES,
  decimal: ['comma', 'point'],
  cpe: CPE_WEIGHT_TABLES,
  engine: ENGINE_NAMES,
  rejects: [`FILE${REJECT_ENDINGS.join('|')}`],
  out: [`FILE${OUTPUT_ENDINGS.join('|')}`],
} as const satisfies Record<string, readonly string[]>;
export type OptionName = keyof typeof OPTION_FORMS;
export const OPTION_NAMES = Object.keys(OPTION_FORMS) as OptionName[];

/** Those that have none: they are there or not. */
export const FLAG_NAMES = ['scenario-points-are-cpe', 'allow-duplicates', 'allow-incomplete'] as const;
export type FlagName = (typeof FLAG_NAMES)[number];

export const REQUIRED_OPTIONS = [
  'areas',
  'area-code',
  'area-name',
  'inhabitants',
  'out',
] as const satisfies readonly OptionName[];

/** Of these at least one is needed: without them there is nothing to count. */
export const COUNTED_OPTIONS = ['layer', 'figures', 'scenario'] as const satisfies readonly OptionName[];

/** Options of which every value counts; of the others the last one holds. */
const REPEATED: ReadonlySet<OptionName> = new Set<OptionName>(['layer', 'figures']);
const REQUIRED: ReadonlySet<OptionName> = new Set<OptionName>(REQUIRED_OPTIONS);

/** How the batch command is called, for people: its options, and what may stand in them. */
export function usageText(language: Language): string {
  const options = OPTION_NAMES.map((name) => {
    // The register of a CRS stands before the first of them.
    const text = `--${name} ${OPTION_FORMS[name].join('|').replaceAll('|EPSG:', '|')}`;
    if (REQUIRED.has(name)) return text;
    return REPEATED.has(name) ? `[${text} ...]` : `[${text}]`;
  });
  return translate(language, 'batch.usage', {
    options: wrapped(['npm run coverage --', ...options, ...FLAG_NAMES.map((name) => `[--${name}]`)], ' '),
    counted: orList(
      language,
      COUNTED_OPTIONS.map((name) => `--${name}`),
    ),
    rules: wrapped(QUANTITY_RULE_FORMS, ', '),
    targets: wrapped(TARGET_IDS, ', '),
  });
}

/** Texts one after the other, on further lines where one becomes too long; a text is not broken. */
function wrapped(texts: readonly string[], separator: string): string {
  const lines: string[] = [];
  for (const text of texts) {
    const line = lines.at(-1);
    const longer = line === undefined ? text : `${line}${separator}${text}`;
    // What stands before the first line, such as "Usage: ", is short.
    const room = LONGEST_LINE - (lines.length > 1 ? 0 : 10);
    if (line === undefined || longer.length > room) lines.push(line === undefined ? text : `  ${text}`);
    else lines[lines.length - 1] = longer;
  }
  return lines.join(`${separator.trimEnd()}\n`);
}
