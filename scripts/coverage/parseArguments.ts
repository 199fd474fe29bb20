import { extname } from 'node:path';
import { CPE_WEIGHT_TABLES } from '../../src/domain/measures/chargingPointEquivalent';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { PACT_VERSIONS } from '../../src/domain/targets/target';
import { isIsoDate } from '../../src/domain/targets/trajectory';
import { CRS_CODES, parseCrsCode } from '../../src/geo/crsCode';
import { EXPORT_CRS } from '../../src/io/exports/exportFormats';
import type { DecimalMark } from '../../src/io/numbers/writtenNumber';
import { INHABITANT_YEARS } from '../data/buildCatalog';
import {
  collectOptions,
  parseFigureArgument,
  parseInhabitantsArgument,
  parseLayerArgument,
  parseTargetFigureArgument,
} from './collectOptions';
import type { OptionName, Options } from './collectOptions';
import { ENGINE_NAMES } from './countingEngine';
import { OUTPUT_FORMATS } from './coverageArguments';
import type { CoverageArguments } from './coverageArguments';

const REQUIRED = ['areas', 'area-code', 'area-name', 'inhabitants', 'out'] as const;
const DECIMAL_MARKS: ReadonlyMap<string, DecimalMark> = new Map([
  ['comma', ','],
  ['point', '.'],
]);
const FIGURE_FORM = 'FILE:CODECOL:VALUECOL';
const INHABITANTS_FORM = [FIGURE_FORM, ...INHABITANT_YEARS.map((year) => `estimate:${year}`)].join(' | ');

/**
 * Read the arguments of the batch command. Of an option that is given twice but not meant to be, the last one holds.
 * @param today ISO date, used when the command line names none.
 * @returns a problem `usage.…` or `format.unsupportedOutput` for wrong usage.
 */
export function parseArguments(args: readonly string[], today: string): Result<CoverageArguments> {
  const collected = collectOptions(args);
  if (!collected.ok) return collected;
  const options = collected.value;
  const missing = REQUIRED.find((name) => !options[name]);
  if (missing) return fail('usage.missingOption', { option: `--${missing}` });
  if (!options.layer && !options.figures && !options.scenario) return fail('usage.nothingToCount', {});
  const last = (name: (typeof REQUIRED)[number]): string => options[name]!.at(-1)!;

  const inhabitants = readAll(options, 'inhabitants', INHABITANTS_FORM, parseInhabitantsArgument);
  if (!inhabitants.ok) return inhabitants;
  const dwellings = readAll(options, 'dwellings', FIGURE_FORM, parseFigureArgument);
  if (!dwellings.ok) return dwellings;
  const layers = readAll(options, 'layer', 'TARGET=FILE[:RULE]', parseLayerArgument);
  if (!layers.ok) return layers;
  const figures = readAll(options, 'figures', `TARGET=${FIGURE_FORM}`, parseTargetFigureArgument);
  if (!figures.ok) return figures;
  const versions = readAll(options, 'pact', PACT_VERSIONS.join(' | '), (text) =>
    PACT_VERSIONS.find((version) => version === text),
  );
  if (!versions.ok) return versions;
  const dates = readAll(options, 'date', 'YYYY-MM-DD', (text) => (isIsoDate(text) ? text : undefined));
  if (!dates.ok) return dates;
  const systems = readAll(options, 'crs', EXPORT_CRS.join(' | '), (text) =>
    EXPORT_CRS.find((crs) => crs === parseCrsCode(text)),
  );
  if (!systems.ok) return systems;
  const decimals = readAll(options, 'decimal', [...DECIMAL_MARKS.keys()].join(' | '), (text) =>
    DECIMAL_MARKS.get(text),
  );
  if (!decimals.ok) return decimals;
  const tables = readAll(options, 'cpe', CPE_WEIGHT_TABLES.join(' | '), (text) =>
    CPE_WEIGHT_TABLES.find((table) => table === text),
  );
  if (!tables.ok) return tables;
  const engines = readAll(options, 'engine', ENGINE_NAMES.join(' | '), (text) =>
    ENGINE_NAMES.find((name) => name === text),
  );
  if (!engines.ok) return engines;
  const assumed = readAll(
    options,
    'assume-crs',
    CRS_CODES.join(' | '),
    (text) => parseCrsCode(text) ?? undefined,
  );
  if (!assumed.ok) return assumed;
  const out = last('out');
  const ending = extname(out).slice(1).toLowerCase();
  const format = Object.entries(OUTPUT_FORMATS).find(([known]) => known === ending)?.[1];
  if (!format) return fail('format.unsupportedOutput', { file: out });

  return ok({
    areas: { file: last('areas'), codeColumn: last('area-code'), nameColumn: last('area-name') },
    inhabitants: inhabitants.value.at(-1)!,
    dwellings: dwellings.value.at(-1) ?? null,
    layers: layers.value,
    figures: figures.value,
    scenario: options.scenario?.at(-1) ?? null,
    allowDuplicates: options['allow-duplicates'] ?? false,
    version: versions.value.at(-1) ?? '1.0',
    date: dates.value.at(-1) ?? today,
    crs: systems.value.at(-1) ?? 'EPSG:4326',
    decimal: decimals.value.at(-1) ?? null,
    cpeWeights: tables.value.at(-1) ?? 'call2022',
    engine: engines.value.at(-1) ?? 'columnar',
    assumeCrs: assumed.value.at(-1) ?? null,
    out: { file: out, format },
  });
}

/** Every value of an option, in the order given; `expected` says what it should look like. */
function readAll<T>(
  options: Options,
  name: OptionName,
  expected: string,
  parse: (text: string) => T | undefined,
): Result<T[]> {
  const values: T[] = [];
  for (const text of options[name] ?? []) {
    const value = parse(text);
    if (value === undefined) return fail('usage.badValue', { option: `--${name}`, value: text, expected });
    values.push(value);
  }
  return ok(values);
}
