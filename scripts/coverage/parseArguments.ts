import { extname, resolve } from 'node:path';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { MEASURE_STATUSES } from '../../src/domain/measures/measureAttributes';
import type { MeasureStatus } from '../../src/domain/measures/measureAttributes';
import { isIsoDate } from '../../src/domain/targets/trajectory';
import { parseCrsCode } from '../../src/geo/crsCode';
import { ROW_FILES } from '../../src/io/exports/rowsFile';
import type { DecimalMark } from '../../src/io/numbers/writtenNumber';
import {
  collectOptions,
  parseFigureArgument,
  parseInhabitantsArgument,
  parseLayerArgument,
  parseTargetFigureArgument,
} from './collectOptions';
import type { Options } from './collectOptions';
import {
  COUNTED_OPTIONS,
  OPTION_FORMS,
  OUTPUT_ENDINGS,
  REJECT_ENDINGS,
  REQUIRED_OPTIONS,
} from './commandOptions';
import type { OptionName } from './commandOptions';
import { OUTPUT_FORMATS } from './coverageArguments';
import type { CoverageArguments } from './coverageArguments';

const DECIMAL_MARKS: Record<(typeof OPTION_FORMS.decimal)[number], DecimalMark> = { comma: ',', point: '.' };

/**
 * Read the arguments of the batch command. Of an option that is given twice but not meant to be, the last one holds.
 * @param today ISO date, used when the command line names none.
 * @returns a problem `usage.…` or `format.unsupportedOutput` for wrong usage.
 */
export function parseArguments(args: readonly string[], today: string): Result<CoverageArguments> {
  const collected = collectOptions(args);
  if (!collected.ok) return collected;
  const options = collected.value;
  const missing = REQUIRED_OPTIONS.find((name) => !options[name]);
  if (missing) return fail('usage.missingOption', { option: `--${missing}` });
  if (!COUNTED_OPTIONS.some((name) => options[name])) return fail('usage.nothingToCount', {});
  const last = (name: (typeof REQUIRED_OPTIONS)[number]): string => options[name]!.at(-1)!;

  const inhabitants = readAll(options, 'inhabitants', parseInhabitantsArgument);
  if (!inhabitants.ok) return inhabitants;
  const dwellings = readAll(options, 'dwellings', parseFigureArgument);
  if (!dwellings.ok) return dwellings;
  const layers = readAll(options, 'layer', parseLayerArgument);
  if (!layers.ok) return layers;
  const figures = readAll(options, 'figures', parseTargetFigureArgument);
  if (!figures.ok) return figures;
  const versions = readAll(options, 'pact', (text) => OPTION_FORMS.pact.find((version) => version === text));
  if (!versions.ok) return versions;
  const dates = readAll(options, 'date', (text) => (isIsoDate(text) ? text : undefined));
  if (!dates.ok) return dates;
  const systems = readAll(options, 'crs', (text) =>
    OPTION_FORMS.crs.find((crs) => crs === parseCrsCode(text)),
  );
  if (!systems.ok) return systems;
  const decimals = readAll(options, 'decimal', (text) => OPTION_FORMS.decimal.find((mark) => mark === text));
  if (!decimals.ok) return decimals;
  const tables = readAll(options, 'cpe', (text) => OPTION_FORMS.cpe.find((table) => table === text));
  if (!tables.ok) return tables;
  const engines = readAll(options, 'engine', (text) => OPTION_FORMS.engine.find((name) => name === text));
  if (!engines.ok) return engines;
  const assumed = readAll(options, 'assume-crs', (text) => parseCrsCode(text) ?? undefined);
  if (!assumed.ok) return assumed;
  const years = readAll(options, 'scenario-year', (text) =>
    /^(19|2[01])\d\d$/.test(text) ? Number(text) : undefined,
  );
  if (!years.ok) return years;
  const statuses = readAll(options, 'scenario-statuses', parseStatuses);
  if (!statuses.ok) return statuses;
  const alone = (['scenario-year', 'scenario-statuses', 'scenario-points-are-cpe'] as const).find(
    (name) => options[name],
  );
  if (alone && !options.scenario) return fail('usage.missingOption', { option: '--scenario' });
  const out = last('out');
  const format = OUTPUT_FORMATS.get(endingOf(out));
  if (!format) return fail('format.unsupportedOutput', { file: out, endings: OUTPUT_ENDINGS });
  const decimal = decimals.value.at(-1);
  const rejects = options.rejects?.at(-1) ?? null;
  const form = rejects === null ? undefined : ROW_FILES.find((one) => one === endingOf(rejects));
  if (rejects !== null && !form)
    return fail('format.unsupportedOutput', { file: rejects, endings: REJECT_ENDINGS });
  if (rejects !== null && resolve(rejects) === resolve(out))
    return fail('usage.sameFile', { option: '--rejects', other: '--out', file: out });

  return ok({
    areas: { file: last('areas'), codeColumn: last('area-code'), nameColumn: last('area-name') },
    inhabitants: inhabitants.value.at(-1)!,
    dwellings: dwellings.value.at(-1) ?? null,
    layers: layers.value,
    figures: figures.value,
    scenario: options.scenario?.at(-1) ?? null,
    scenarioYear: years.value.at(-1) ?? null,
    scenarioStatuses: statuses.value.at(-1) ?? null,
    pointsAreCpe: options['scenario-points-are-cpe'] ?? false,
    allowDuplicates: options['allow-duplicates'] ?? false,
    allowIncomplete: options['allow-incomplete'] ?? false,
    version: versions.value.at(-1) ?? '1.0',
    date: dates.value.at(-1) ?? today,
    crs: systems.value.at(-1) ?? 'EPSG:4326',
    decimal: decimal ? DECIMAL_MARKS[decimal] : null,
    cpeWeights: tables.value.at(-1) ?? 'call2022',
    engine: engines.value.at(-1) ?? 'columnar',
    assumeCrs: assumed.value.at(-1) ?? null,
    out: { file: out, format },
    rejects: rejects !== null && form ? { file: rejects, form } : null,
  });
}

/** The ending of a file in small letters, without its point. */
function endingOf(file: string): string {
  return extname(file).slice(1).toLowerCase();
}

/** Statuses with commas between them, each of ours; in the order of their stages. */
function parseStatuses(text: string): MeasureStatus[] | undefined {
  const named = text.split(',').map((one) => one.trim());
  const known = MEASURE_STATUSES.filter((status) => named.includes(status));
  return named.every((one) => known.some((status) => status === one)) ? known : undefined;
}

/** Every value of an option, in the order given. */
function readAll<T>(options: Options, name: OptionName, parse: (text: string) => T | undefined): Result<T[]> {
  const values: T[] = [];
  for (const text of options[name] ?? []) {
    const value = parse(text);
    if (value === undefined) {
      const expected = OPTION_FORMS[name].join(' | ');
      return fail('usage.badValue', { option: `--${name}`, value: text, expected });
    }
    values.push(value);
  }
  return ok(values);
}
