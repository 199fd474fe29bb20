/** Code that comes when it is first needed could not be loaded: no connection, or the site has a newer version. */
export class LateCodeError extends Error {
  override readonly name = 'LateCodeError';
}

/** Milliseconds after which a reader wonders whether anything still comes. */
export const LONG_WAIT = 8000;

let silent = 0;
let tell: (isSilent: boolean) => void = () => undefined;

/** Have it told when what is watched has not come for that long, and when all of it has, or is not waited for any longer. */
export function onLateSilence(listener: typeof tell): void {
  tell = listener;
}

/** Tell of what is waited for as long as it is. */
export async function watched<T>(coming: Promise<T>): Promise<T> {
  let isTold = false;
  const count = (more: number): void => {
    silent += more;
    tell(silent > 0);
  };
  const timer = setTimeout(() => {
    isTold = true;
    count(1);
  }, LONG_WAIT);
  try {
    return await coming;
  } finally {
    clearTimeout(timer);
    if (isTold) count(-1);
  }
}

/**
 * Load code that is not needed at the start. Asking again after a failure fetches again: browsers no longer remember a
 * module that could not be fetched (whatwg/html#10327; Chromium 156, Firefox 155). Older ones do; there only a new page helps,
 * which is why every message about it offers one.
 * @throws LateCodeError with the cause when it could not be loaded
 */
export async function loadLate<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await watched(load());
  } catch (cause) {
    throw new LateCodeError('code could not be loaded', { cause });
  }
}
