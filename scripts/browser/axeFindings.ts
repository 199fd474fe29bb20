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
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html, target }) => `${impact} ${id}: ${String(target)} ${html.slice(0, 160)}`),
    );
  }, NOT_ASKED);
}
