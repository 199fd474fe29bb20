/** The council's explanation of a target holds at most this many characters, as the pact's own reporting asked. */
export const EXPLANATION_LIMIT = 500;

/** Length of an explanation in characters as a reader counts them: an accent or emoji is one. */
export function explanationLength(text: string): number {
  return [...text].length;
}

/** Whether a text is within {@link EXPLANATION_LIMIT}. */
export function fitsExplanation(text: string): boolean {
  return explanationLength(text) <= EXPLANATION_LIMIT;
}
