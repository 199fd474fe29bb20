import { roomOf } from './imports';
import type { SourceFile } from './imports';

/** Files of texts: they hold the keys, and say none. */
export const TEXT_FILES = /\bi18n[\\/](nl|en)\b/;

/** Which keys of texts source names: whole, or by a template that starts with the same words (`target.${id}`). */
export function namesIn(source: string): (key: string) => boolean {
  const whole = new Set(source.match(/(?<=['`])[a-zA-Z][\w .:-]*(?=['`])/g));
  const starts = new Set(source.match(/(?<=`)[a-zA-Z]+\.[a-zA-Z.]*(?=\$\{)/g));
  return (key) => whole.has(key) || [...starts].some((start) => key.startsWith(start));
}

/**
 * The files that may speak before the late texts are here: what the program starts with, and what comes later without
 * bringing texts along. A late part of the page (`late`) brings them unless it says that it needs none, and files are
 * written after all texts have come (`loadTexts`).
 */
export function earlyFiles(files: readonly SourceFile[], start: string): string[] {
  const known = new Map(files.map((one) => [one.file, one]));
  const early = new Set<string>();
  const follow = (file: string): void => {
    if (early.has(file) || TEXT_FILES.test(file)) return;
    early.add(file);
    for (const { file: target, isType, lateCall } of known.get(file)!.imports) {
      if (isType || target === null || !known.has(target)) continue;
      const bringsTexts = lateCall?.startsWith('late(')
        ? !lateCall.includes("'first'")
        : lateCall !== undefined && /^(io|engine|worker)$/.test(roomOf(file));
      if (!bringsTexts) follow(target);
    }
  };
  follow(start);
  return [...early];
}
