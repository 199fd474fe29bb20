import * as v from 'valibot';

/** A text of a site's own: one that reads the same in every language, or one for each. */
export const localTextSchema = v.union([v.string(), v.object({ nl: v.string(), en: v.string() })]);
export type LocalText = v.InferOutput<typeof localTextSchema>;

/** The text for readers of a language. */
export function localText(language: 'nl' | 'en', text: LocalText): string {
  return typeof text === 'string' ? text : text[language];
}

/** Texts one after the other, each of them once. */
export function joinLocalTexts(texts: readonly LocalText[], separator: string): LocalText {
  const joined = (language: 'nl' | 'en'): string =>
    [...new Set(texts.map((text) => localText(language, text)))].join(separator);
  const [nl, en] = [joined('nl'), joined('en')];
  return nl === en ? nl : { nl, en };
}
