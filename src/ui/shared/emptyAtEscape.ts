import type { KeyboardEvent } from 'react';

type Pressed = Pick<KeyboardEvent, 'key' | 'stopPropagation'> & { nativeEvent: { isComposing: boolean } };

/**
 * Escape empties a field of a search, and with it closes the list of what it found; nothing around the field hears of that
 * press. While a letter is being composed it ends the letter, and in an empty field it means what is around it.
 */
export function emptyAtEscape(event: Pressed, typed: string, empty: () => void): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing || typed === '') return;
  event.stopPropagation();
  // Not every browser does it by itself, and none in a field of plain text.
  empty();
}
