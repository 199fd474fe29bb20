import { parseArgs } from 'node:util';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { QUANTITY_RULE, parseQuantityRule } from '../../src/domain/measures/quantityRule';
import { isTargetId } from '../../src/domain/targets/lekp';
import type { TargetId } from '../../src/domain/targets/target';
import { INHABITANT_YEARS } from '../data/buildCatalog';
import { FLAG_NAMES, OPTION_NAMES } from './commandOptions';
import type { FlagName, OptionName } from './commandOptions';
import type {
  EstimateArgument,
  FigureArgument,
  LayerArgument,
  TargetFigureArgument,
} from './coverageArguments';

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

/**
 * `FILE:CODECOL:VALUECOL[:YEARCOL=YYYY]`, split from the right: the path may hold colons, the columns may not. What could be
 * a year is one where a file and two columns stand before it.
 */
export function parseFigureArgument(text: string): FigureArgument | undefined {
  const dated = /^(.+:[^:]+:[^:]+):([^:=]+)=((?:19|20)\d\d)$/.exec(text);
  const parts = /^(.+):([^:]+):([^:]+)$/.exec(dated?.[1] ?? text);
  if (!parts) return undefined;
  return {
    ...{ file: parts[1]!, codeColumn: parts[2]!, valueColumn: parts[3]! },
    ...(dated && { year: { column: dated[2]!, year: Number(dated[3]) } }),
  };
}

/** `FILE:CODECOL:VALUECOL[:YEARCOL=YYYY]`, or `estimate:YEAR` with a year of which the inhabitants of the municipalities are known. */
export function parseInhabitantsArgument(text: string): FigureArgument | EstimateArgument | undefined {
  const [, asked] = /^estimate:([^:]*)$/.exec(text) ?? [];
  if (asked === undefined) return parseFigureArgument(text);
  const estimateYear = INHABITANT_YEARS.find((year) => String(year) === asked);
  return estimateYear === undefined ? undefined : { estimateYear };
}

/** `TARGET=FILE:CODECOL:VALUECOL[:YEARCOL=YYYY]`. */
export function parseTargetFigureArgument(text: string): TargetFigureArgument | undefined {
  const named = parseTarget(text);
  const figure = named && parseFigureArgument(named.rest);
  return figure && { target: named.target, ...figure };
}

/**
 * `TARGET=FILE[:RULE|:YYYY]`: what follows the last colons is the rule or the year only when it is one; else it belongs to the
 * path, as the port of an address does.
 */
export function parseLayerArgument(text: string): LayerArgument | undefined {
  const named = parseTarget(text);
  if (!named) return undefined;
  const { target, rest } = named;
  const parts = new RegExp(`^(.+):(${QUANTITY_RULE})$`).exec(rest);
  const rule = parts && parseQuantityRule(parts[2]!);
  const dated = /^(?!\w+:\/\/[^/]*$)(.+):((?:19|20)\d\d)$/.exec(rest);
  if (dated) return { target, file: dated[1]!, rule: null, year: Number(dated[2]) };
  return rule ? { target, file: parts[1]!, rule } : { target, file: rest, rule: null };
}

function parseTarget(text: string): { target: TargetId; rest: string } | undefined {
  const [, target, rest] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  return target !== undefined && rest !== undefined && isTargetId(target) ? { target, rest } : undefined;
}
