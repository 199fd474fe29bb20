/** Print may break a line a little sooner than the screen; this many pixels must be left. */
const SPARE = 6;

/** Whether the content of a sheet is higher than the room for it. */
export function overflows(body: Element): boolean {
  const last = body.lastElementChild;
  if (!last) return false;
  return last.getBoundingClientRect().bottom > body.getBoundingClientRect().bottom - SPARE;
}
