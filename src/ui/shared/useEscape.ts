import { useEffect } from 'react';
import type { RefObject } from 'react';

/** What has the key for itself: typing, and a list that may be open. */
const HAS_ESCAPE = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select';

/**
 * Have Escape leave a panel from anywhere in it, as its button does. The focus goes back to what opened it by itself
 * (`keepFocus`).
 * @param isMaking while something is made in it that would be lost
 */
export function useEscape(
  panel: RefObject<HTMLElement | null>,
  leave: () => void,
  isMaking: boolean = false,
): void {
  useEffect(() => {
    const element = panel.current;
    if (!element || isMaking) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.matches(HAS_ESCAPE)) return;
      event.preventDefault();
      leave();
    };
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('keydown', onKey);
    };
  }, [panel, leave, isMaking]);
}
