/** Whether an address is of another site than this page's. Node has no site that it is of: there no address is. */
export function isOfAnotherSite(url: string): boolean {
  const here = (globalThis as { location?: { href: string; origin: string } }).location;
  return here !== undefined && URL.canParse(url, here.href) && new URL(url, here.href).origin !== here.origin;
}
