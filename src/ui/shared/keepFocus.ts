/** What had the focus, and what finds one like it once it is gone: a page that comes back is made anew. */
interface Focused {
  element: WeakRef<HTMLElement>;
  tag: string;
  words: string;
}

/** So far back the way is known: through a panel, its form and what that opened. */
const MOST = 20;

/** Milliseconds in which what takes the place of something that is gone can take the focus itself. */
const PATIENCE = 50;

function wordsOf(element: HTMLElement): string {
  const hasWords = element.matches('button, a, summary');
  return element.getAttribute('aria-label') ?? (hasWords ? element.textContent : element.id);
}

function isReachable(element: HTMLElement): boolean {
  return (
    element.isConnected &&
    element.checkVisibility() &&
    !element.matches(':disabled') &&
    !element.closest('[inert], [aria-hidden="true"]')
  );
}

/** The element itself, or the one that took its place. */
function reachableOf({ element, tag, words }: Focused): HTMLElement | undefined {
  const known = element.deref();
  if (known && isReachable(known)) return known;
  if (words === '') return undefined;
  const all = document.querySelectorAll<HTMLElement>(tag);
  return [...all].find((one) => wordsOf(one) === words && isReachable(one));
}

/** Where nothing of before is left: the first heading that is not behind something. */
function firstHeading(): HTMLElement | undefined {
  const headings = document.querySelectorAll<HTMLElement>('[role="dialog"] h2, main h1, main h2');
  const heading = [...headings].find(isReachable);
  heading?.setAttribute('tabindex', '-1');
  return heading;
}

/**
 * Keep the focus in the page. When what had it goes (a panel is closed, a page is left, a row is removed) and nothing takes
 * it, the browser lets it fall to the top of the document, where nobody is told of it; it then goes back to what had it
 * before: what opened that. A field for text is passed over, since on a phone it would bring up the keyboard.
 * @returns stops it
 */
export function keepFocus(): () => void {
  let before: readonly Focused[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGoingBack = false;

  const remember = ({ target }: FocusEvent): void => {
    // Where this brought the focus itself, nobody was: the page that is coming may yet be left for what led there.
    if (isGoingBack || !(target instanceof HTMLElement) || target === document.body) return;
    const focused = { element: new WeakRef(target), tag: target.localName, words: wordsOf(target) };
    before = [...before.filter(({ element }) => element.deref() !== target), focused].slice(-MOST);
  };
  const isLost = (): boolean => {
    const last = before.at(-1)?.element.deref();
    return document.activeElement === document.body && before.length > 0 && !last?.isConnected;
  };
  const goBack = (): void => {
    timer = undefined;
    if (!isLost()) return;
    let target: HTMLElement | undefined;
    for (const one of [...before].reverse()) {
      // A heading opens nothing: it has the focus where a page begins, or where nothing else was left.
      const opens = !['textarea', 'h1', 'h2'].includes(one.tag);
      if (opens && !one.element.deref()?.matches('input:not([type=radio])')) target ??= reachableOf(one);
    }
    isGoingBack = true;
    (target ?? firstHeading())?.focus();
    isGoingBack = false;
  };
  const observer = new MutationObserver(() => {
    if (timer === undefined && isLost()) timer = setTimeout(goBack, PATIENCE);
  });
  document.addEventListener('focusin', remember);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', remember);
  };
}
