/** The council's explanation of a target holds at most this many characters, as the pact's own reporting asked. */
export const EXPLANATION_LIMIT = 500;

const CHARACTERS = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Length of an explanation in characters as a reader counts them: a letter with its accent or an emoji is one. */
export function explanationLength(text: string): number {
  return [...CHARACTERS.segment(text)].length;
}

/** Whether a text is within {@link EXPLANATION_LIMIT}. */
export function fitsExplanation(text: string): boolean {
  return explanationLength(text) <= EXPLANATION_LIMIT;
}
