/** What who listens knows. */
export interface Told {
  /** Which target, level and area. */
  choice: string;
  /** What is said of it; null before the first look, when the page itself is still being read. */
  text: string | null;
  isCounted: boolean;
}

/**
 * What to say after a choice, or after a change of its numbers by a norm, a layer, a date or a plan, or back; null where there
 * is nothing new. While it is counted the numbers are not what they will be: they are said when it is done.
 */
export function newlySaid(
  before: Told,
  { choice, text, isCounted }: Told,
  countedText: string,
): string | null {
  if (!isCounted) return null;
  if (!before.isCounted) return `${countedText} ${text ?? ''}`;
  const isOther = before.text !== null && before.text !== text;
  return choice !== before.choice || isOther ? text : null;
}

/** What is known then: while it is counted still what was said last. */
export function toldAfter(before: Told, now: Told): Told {
  return now.isCounted ? now : { ...before, isCounted: false };
}
