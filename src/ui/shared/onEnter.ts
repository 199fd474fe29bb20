import type { KeyboardEvent } from 'react';

/** For a field that filters: Enter takes the first of what it left, but not while a letter is being composed. */
export const onEnter =
  (takeFirst: () => void) =>
  ({ key, nativeEvent }: KeyboardEvent): void => {
    if (key === 'Enter' && !nativeEvent.isComposing) takeFirst();
  };
