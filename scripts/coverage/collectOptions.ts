import { parseArgs } from 'node:util';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';

/** The options of the batch command that have a value. */
const OPTION_NAMES = [
  'areas',
  'area-code',
  'area-name',
  'inhabitants',
  'dwellings',
  'layer',
  'figures',
  'scenario',
  'pact',
  'date',
  'crs',
  'assume-crs',
  'decimal',
  'cpe',
  'engine',
  'out',
] as const;
export type OptionName = (typeof OPTION_NAMES)[number];

/** Those that have none: they are there or not. */
const FLAG_NAMES = ['allow-duplicates'] as const;
export type FlagName = (typeof FLAG_NAMES)[number];

/** The values of every option that was given, in the order of the command line, and the flags. */
export type Options = Partial<Record<OptionName, string[]>> & Partial<Record<FlagName, true>>;

/** Read the command line; unknown options, options without value and loose words are wrong usage. */
export function collectOptions(args: readonly string[]): Result<Options> {
  const options = Object.fromEntries([
    ...OPTION_NAMES.map((name) => [name, { type: 'string' as const }]),
    ...FLAG_NAMES.map((name) => [name, { type: 'boolean' as const }]),
  ]);
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const collected: Options = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return fail('usage.unexpected', { text: token.value });
    const flag = FLAG_NAMES.find((known) => token.rawName === `--${known}`);
    if (flag && token.value === undefined) {
      collected[flag] = true;
      continue;
    }
    const name = OPTION_NAMES.find((known) => token.rawName === `--${known}`);
    if (!name) return fail('usage.unknownOption', { option: token.rawName });
    // Without `=` the parser takes whatever comes next for the value, also the next option.
    const isMissing = token.value === undefined || (!token.inlineValue && token.value.startsWith('--'));
    if (isMissing || token.value === '') return fail('usage.missingValue', { option: token.rawName });
    (collected[name] ??= []).push(token.value!);
  }
  return ok(collected);
}
