/** Code that comes when it is first needed could not be loaded: no connection, or the site has a newer version. */
export class LateCodeError extends Error {
  override readonly name = 'LateCodeError';
}

/**
 * Load code that is not needed at the start. Asking again after a failure fetches again: browsers no longer remember a
 * module that could not be fetched (whatwg/html#10327; Chromium 156, Firefox 155). Older ones do; there only a new page helps,
 * which is why every message about it offers one.
 * @throws LateCodeError with the cause when it could not be loaded
 */
export async function loadLate<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new LateCodeError('code could not be loaded', { cause });
  }
}
