import { foldText } from '../foldText';
import { TARGET_IDS } from './target';
import type { TargetId } from './target';

/** Beginnings of words in the names of files and columns that tell of one target. */
const STEMS: Record<TargetId, RegExp> = {
  bomen: /^(bomen|boom|trees?$)/,
  hagen: /^(hagen|haag|heg$|heggen|hedge)/,
  perken: /^(perk|perken|natuurgroen.*)$/,
  renovatie: /^(renovat|dwellings$)/,
  hernieuwbaar: /^(hernieuwbaar|zonne|zonpan|solar|pv$|kwp$)/,
  energiegemeenschappen: /^energiegemeensch/,
  deel: /^(deel$|deelsyst|deelmob|deelauto|deelfiets|autodel|hoppin|toegangspunt)/,
  laden: /^(laden$|laad|charging|connector)/,
  fiets: /^(fiets|cycle)/,
  ontharding: /^(onthard|unseal)/,
  hemelwater: /^(hemelwater|regenwater|rainwater|infiltrat|wadi|volume$)/,
};

function told(names: readonly string[]): TargetId[] {
  const words = names.flatMap((name) => foldText(name).split(/[^a-z]+/));
  return TARGET_IDS.filter((target) => words.some((word) => STEMS[target].test(word)));
}

/**
 * The target that a layer is for, by the name of its file and else by those of its columns. The official layer of
 * charging points is known by its access and power.
 * @returns null where nothing tells, or more than one target could be meant
 */
export function guessTarget(file: string, columns: readonly string[]): TargetId | null {
  const byFile = told([file]);
  if (byFile.length > 0) return onlyOne(byFile);
  const keys = columns.map(foldText);
  if (keys.includes('toegankelijkheid') && keys.includes('kw')) return 'laden';
  const byColumns = told(columns);
  return onlyOne(byColumns);
}

function onlyOne([first, ...others]: readonly TargetId[]): TargetId | null {
  return others.length === 0 ? (first ?? null) : null;
}
