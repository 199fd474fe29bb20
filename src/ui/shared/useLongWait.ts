import { useEffect, useState } from 'react';

/** Milliseconds after which a reader wonders whether anything still comes. */
const LONG_WAIT = 8000;

/**
 * Whether nothing has changed for so long that it should be said.
 * @param progress another object with everything that comes
 */
export function useLongWait(progress: object): boolean {
  const [silentAt, setSilentAt] = useState<object | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSilentAt(progress);
    }, LONG_WAIT);
    return () => {
      clearTimeout(timer);
    };
  }, [progress]);
  return silentAt === progress;
}
