import type { Page } from 'playwright-core';

/**
 * What can be pressed or filled in and cannot be scrolled into the window, or lies there beneath something else, and whether
 * the page itself runs off its side. What lies behind a dialog is out of reach for good reason.
 */
export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > window.innerWidth) found.push(`page runs off the side: ${scrollWidth} px`);
    const modal = document.querySelector('dialog:modal');
    const all = document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary');
    for (const one of all) {
      if (!one.checkVisibility() || one.closest('[inert], [aria-hidden="true"], .skip-link')) continue;
      if (modal && !modal.contains(one)) continue;
      one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { top, bottom, left, right, width, height } = one.getBoundingClientRect();
      if (width <= 1 || height <= 1) continue;
      const isSeen = bottom > 1 && top < window.innerHeight - 1 && right > 1 && left < window.innerWidth - 1;
      if (!isSeen) found.push(`out of reach: ${one.outerHTML.slice(0, 160)}`);
      else {
        // The middle of what is seen of it.
        const x = (Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2;
        const y = (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2;
        const over = document.elementFromPoint(x, y);
        const own = [one, ...('labels' in one ? ((one.labels as NodeListOf<HTMLElement> | null) ?? []) : [])];
        const isOwn = own.some((part) => part.contains(over) || over?.contains(part));
        // What comes over the page for a moment, and goes at a key.
        const isPassing = over?.closest('.welcome, [role="listbox"]');
        if (!isOwn && !isPassing)
          found.push(
            `covered: ${one.outerHTML.slice(0, 120)} by ${over?.outerHTML.slice(0, 120) ?? 'nothing'}`,
          );
      }
    }
    return found;
  });
}
