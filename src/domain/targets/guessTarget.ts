import { foldText } from '../foldText';
import { quantityColumn } from '../measures/columnRoles';
import { measuredOn } from '../measures/quantityRule';
import type { GeometryKind } from '../measures/quantityRule';
import { LEKP_TARGETS, lekpTarget } from './lekp';
import type { TargetId } from './target';

function tells(fileWord: string, word: string): boolean {
  return fileWord.endsWith('*') ? word.startsWith(fileWord.slice(0, -1)) : word === fileWord;
}

function told(names: readonly string[]): TargetId[] {
  const words = names.flatMap((name) => foldText(name).split(/[^a-z]+/));
  return LEKP_TARGETS.filter(({ fileWords }) =>
    fileWords.some((fileWord) => words.some((word) => tells(fileWord, word))),
  ).map(({ id }) => id);
}

/**
 * The target that a layer is for, by the name of its file and else by those of its columns. The official layer of
 * charging points is known by its access and power. What the layer holds decides between several, and speaks against one
 * that it cannot serve.
 * @param holds the kinds of geometry of the layer; absent: not known
 * @returns null where nothing tells, or more than one target could be meant: then it is asked
 */
export function guessTarget(
  file: string,
  columns: readonly string[],
  holds: readonly GeometryKind[] = [],
): TargetId | null {
  const serving = (targets: readonly TargetId[]): TargetId | null => {
    const able = targets.filter((id) => canServe(id, columns, holds));
    return (
      onlyOne(able) ?? (targets.length > 1 ? onlyOne(able.filter((id) => holdsItsKind(id, holds))) : null)
    );
  };
  const byFile = told([file]);
  if (byFile.length > 0) return serving(byFile);
  const keys = columns.map(foldText);
  if (keys.includes('toegankelijkheid') && keys.includes('kw')) return 'laden';
  return serving(told(columns));
}

/** Whether a layer can bring a target anything: what is measured needs its geometry, or a column with the quantity. */
function canServe(id: TargetId, columns: readonly string[], holds: readonly GeometryKind[]): boolean {
  const { quantity } = lekpTarget(id).counting;
  const needs = measuredOn(quantity);
  return (
    needs === null ||
    holds.length === 0 ||
    holds.includes(needs) ||
    quantityColumn(quantity, columns) !== null
  );
}

/** Whether a layer holds nothing but what the measures of a target are drawn as. */
function holdsItsKind(id: TargetId, holds: readonly GeometryKind[]): boolean {
  return holds.length === 1 && holds[0] === lekpTarget(id).geometry;
}

/** The target that a word of a file is about: by its id, else by the words that tell of one; null where it could be two. */
export function targetOfWord(word: string): TargetId | null {
  const id = foldText(word).trim();
  return LEKP_TARGETS.find((target) => target.id === id)?.id ?? onlyOne(told([word]));
}

function onlyOne([first, ...others]: readonly TargetId[]): TargetId | null {
  return others.length === 0 ? (first ?? null) : null;
}
