import { parseQuantityRule } from '../../src/domain/measures/quantityRule';
import { isTargetId } from '../../src/domain/targets/lekp';
import type { TargetId } from '../../src/domain/targets/target';
import { INHABITANT_YEARS } from '../data/buildCatalog';
import type {
  EstimateArgument,
  FigureArgument,
  LayerArgument,
  TargetFigureArgument,
} from './coverageArguments';

/** `FILE:CODECOL:VALUECOL`, split from the right: the path may hold colons, the columns may not. */
export function parseFigureArgument(text: string): FigureArgument | undefined {
  const parts = /^(.+):([^:]+):([^:]+)$/.exec(text);
  return parts ? { file: parts[1]!, codeColumn: parts[2]!, valueColumn: parts[3]! } : undefined;
}

/** `FILE:CODECOL:VALUECOL`, or `estimate:YEAR` with a year of which the inhabitants of the municipalities are known. */
export function parseInhabitantsArgument(text: string): FigureArgument | EstimateArgument | undefined {
  const [, asked] = /^estimate:([^:]*)$/.exec(text) ?? [];
  if (asked === undefined) return parseFigureArgument(text);
  const estimateYear = INHABITANT_YEARS.find((year) => String(year) === asked);
  return estimateYear === undefined ? undefined : { estimateYear };
}

/** `TARGET=FILE:CODECOL:VALUECOL`. */
export function parseTargetFigureArgument(text: string): TargetFigureArgument | undefined {
  const named = parseTarget(text);
  const figure = named && parseFigureArgument(named.rest);
  return figure && { target: named.target, ...figure };
}

/** `TARGET=FILE[:RULE]`: what follows the last colons is the rule only when it is one; else it belongs to the path. */
export function parseLayerArgument(text: string): LayerArgument | undefined {
  const named = parseTarget(text);
  if (!named) return undefined;
  const { target, rest } = named;
  const parts = /^(.+):(count|length|area|(?:property|volume):.+)$/.exec(rest);
  const rule = parts && parseQuantityRule(parts[2]!);
  return rule ? { target, file: parts[1]!, rule } : { target, file: rest, rule: null };
}

function parseTarget(text: string): { target: TargetId; rest: string } | undefined {
  const [, target, rest] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  return target !== undefined && rest !== undefined && isTargetId(target) ? { target, rest } : undefined;
}
