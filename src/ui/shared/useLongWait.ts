import { useEffect, useState } from 'react';
import { LONG_WAIT } from '../../io/lateCode';

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
