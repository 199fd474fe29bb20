/**
 * Parameters of an address that let in, or without which a server does not know what it is asked about (`map` of MapServer
 * and QGIS); anything else is a filter or a form.
 */
const ACCESS = /(?:^|[-_.])(?:map|auth|authkey|sig|signature)$|(?:key|token)$/i;

/** Whether a parameter of this name lets in. */
export const isAccess = (name: string): boolean => ACCESS.test(name);

/** The address without its parameters, but for those that let in. */
export function onlyAccess(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (!isAccess(name)) url.searchParams.delete(name);
  return url.href;
}

/** A link with what lets in of the address that it was found by, where it has not its own: no other server is told. */
export function withAccess(link: string, given: string): string {
  const [url, from] = [new URL(link), new URL(given)];
  if (url.host !== from.host) return link;
  for (const [name, value] of from.searchParams)
    if (isAccess(name) && !url.searchParams.has(name)) url.searchParams.append(name, value);
  return url.href;
}
