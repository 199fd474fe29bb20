import { foldText } from '../foldText';
import { LEKP_TARGETS } from './lekp';
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

/** The target that a word of a file is about: by its id, else by the words that tell of one; null where it could be two. */
export function targetOfWord(word: string): TargetId | null {
  const id = foldText(word).trim();
  return LEKP_TARGETS.find((target) => target.id === id)?.id ?? onlyOne(told([word]));
}

function onlyOne([first, ...others]: readonly TargetId[]): TargetId | null {
  return others.length === 0 ? (first ?? null) : null;
}
