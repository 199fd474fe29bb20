import * as v from 'valibot';
import { inEveryLanguage } from '../language';
import type { Language } from '../language';

/** A text of a site's own: one that reads the same in every language, or one for each. */
export const localTextSchema = v.union([v.string(), v.object(inEveryLanguage(() => v.string()))]);
export type LocalText = v.InferOutput<typeof localTextSchema>;

/** The text for readers of a language. */
export function localText(language: Language, text: LocalText): string {
  return typeof text === 'string' ? text : text[language];
}

/** Texts one after the other, each of them once. */
export function joinLocalTexts(texts: readonly LocalText[], separator: string): LocalText {
  const joined = inEveryLanguage((language) =>
    [...new Set(texts.map((text) => localText(language, text)))].join(separator),
  );
  const [first = '', ...others] = new Set(Object.values(joined));
  return others.length === 0 ? first : joined;
}
