import type { Page } from 'playwright-core';

/** Base address of a site elsewhere, which nobody has. */
export const ELSEWHERE = 'https://elders.test/';

/**
 * A server on this machine as a page may ask it: over https, which the policy of the page requires of other sites.
 * @param server its base address, which in its answers becomes the other one
 * @returns the base address for the page
 */
export async function overHttps(page: Page, server: { url: string }): Promise<string> {
  await page.context().route(`${ELSEWHERE}**`, async (route) => {
    const asked = route.request().url().slice(ELSEWHERE.length);
    const answer = await route.fetch({ url: `${server.url}${asked}` });
    const { 'content-length': _, ...headers } = answer.headers();
    const body = (await answer.text()).replaceAll(server.url, ELSEWHERE);
    // The driver lets a page in where an answer says nothing of it; a server that says nothing does not.
    const allowed = { 'access-control-allow-origin': ELSEWHERE };
    await route.fulfill({ status: answer.status(), headers: { ...allowed, ...headers }, body });
  });
  return ELSEWHERE;
}
