import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Whether the window meets a media query, as it is now and when that changes. */
export function useMedia(query: string): boolean {
  // Kept: it is asked with every event of a pointer, and to make one takes the browser long.
  const list = useMemo(() => window.matchMedia(query), [query]);
  const subscribe = useCallback(
    (listener: () => void) => {
      list.addEventListener('change', listener);
      return () => {
        list.removeEventListener('change', listener);
      };
    },
    [list],
  );
  return useSyncExternalStore(subscribe, () => list.matches);
}
