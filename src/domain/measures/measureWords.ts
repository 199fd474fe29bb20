/** What a user can say of a word that no list has: what it means in its column, or that its features do not count. */
export const WORD_MEANINGS = [
  'idea',
  'planned',
  'in_progress',
  'realised',
  'existing',
  'public',
  'semi_public',
  'private',
  'yes',
  'no',
  'leaveOut',
] as const;
export type WordMeaning = (typeof WORD_MEANINGS)[number];

/** What a word can be about: the status of a measure, the access to a charging point, or a yes/no. */
export type WordRole = 'status' | 'access' | 'flag';

/** A word as lists and recipes have it: trimmed, in lower case, with single blanks. */
export function wordKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
