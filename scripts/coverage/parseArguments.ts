import { extname } from 'node:path';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { PACT_VERSIONS } from '../../src/domain/targets/target';
import { isIsoDate } from '../../src/domain/targets/trajectory';
import { parseCrsCode } from '../../src/geo/crsCode';
import { EXPORT_CRS } from '../../src/io/exports/exportFormats';
import { collectOptions } from './collectOptions';
import type { OptionName, Options } from './collectOptions';
import { OUTPUT_FORMATS } from './coverageArguments';
import type { CoverageArguments } from './coverageArguments';
import { parseFigureArgument, parseLayerArgument, parseTargetFigureArgument } from './parseFileArgument';

const REQUIRED = ['areas', 'area-code', 'area-name', 'inhabitants', 'out'] as const;
const FIGURE_FORM = 'FILE:CODECOL:VALUECOL';

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

  const inhabitants = readAll(options, 'inhabitants', FIGURE_FORM, parseFigureArgument);
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
