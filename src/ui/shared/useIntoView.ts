import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Bring what is opened into view, as far as it is not: on a narrow screen it stands below what opened it, and nothing would
 * seem to happen.
 * @returns for the element that is opened
 */
export function useIntoView<T extends HTMLElement>(): RefObject<T | null> {
  const opened = useRef<T>(null);
  useEffect(() => {
    opened.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return opened;
}
