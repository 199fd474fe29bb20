/** A nested value as JSON; null where it is nested deeper than the engine can write, though not deeper than it can read. */
export function jsonText(value: object): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}
