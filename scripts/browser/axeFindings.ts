import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Of AAA: it asks for a contrast of 7:1, where WCAG 2.2 AA asks for 4.5:1. */
const NOT_ASKED = ['color-contrast-enhanced'];

/**
 * What axe finds on the page as it stands, of any impact: by every rule that it has, also those that are good practice or
 * still tried out.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (notAsked) => {
    const { axe: here } = window as unknown as { axe: typeof axe };
    const rules = here.getRules().filter(({ tags }) => !tags.includes('deprecated'));
    const { violations } = await here.run(document, {
      resultTypes: ['violations'],
      // Some are off by themselves.
      rules: Object.fromEntries(rules.map(({ ruleId: id }) => [id, { enabled: !notAsked.includes(id) }])),
    });
    const found: string[] = [];
    for (const { id, impact, nodes } of violations) {
      for (const { html, target } of nodes) {
        const element = document.querySelector(String(target));
        // What the edge of a part that scrolls cuts off is as large as it is once one has scrolled to it.
        if (id === 'target-size' && element) {
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          const again = await here.run(element, { runOnly: [id] });
          if (again.violations.length === 0) continue;
        }
        found.push(`${impact} ${id}: ${String(target)} ${html.slice(0, 160)}`);
      }
    }
    return found;
  }, NOT_ASKED);
}
