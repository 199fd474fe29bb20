import type { KeyboardEvent } from 'react';

/**
 * For a field that filters: Enter takes the first of what it left, and Escape empties it before it closes anything around it.
 * Not while a letter is being composed.
 */
export const onSearchKeys =
  (takeFirst: () => void, empty: () => void) =>
  (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') takeFirst();
    if (event.key !== 'Escape' || event.currentTarget.value === '') return;
    // Not every browser empties it by itself.
    event.preventDefault();
    event.stopPropagation();
    empty();
  };
