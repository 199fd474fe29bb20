import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 860px)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

/** True where map, table and targets do not fit side by side and become tabs. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
