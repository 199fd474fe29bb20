/** Latest moment, in ms, at which work that waits for a quiet page is done all the same. */
const PATIENCE = 150;

/** Do a piece of work when the page is quiet. @returns a way to take it back. */
export function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks; a task of its own leaves room for input as well.
  if (typeof requestIdleCallback === 'undefined') {
    const handle = setTimeout(work);
    return () => {
      clearTimeout(handle);
    };
  }
  const handle = requestIdleCallback(work, { timeout: PATIENCE });
  return () => {
    cancelIdleCallback(handle);
  };
}
