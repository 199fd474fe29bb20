/** The kinds of service that features are read from. */
export type ServiceKind = 'ogcapi' | 'wfs' | 'arcgis' | 'opendatasoft';

/** A service by its address. */
export interface ServiceAddress {
  kind: ServiceKind;
  url: string;
  /** The layer that the address itself names; it may still have to be found. */
  layer: string | null;
}

const ARCGIS = /\/(?:Feature|Map)Server(?:\/(\d+))?(?:\/query)?\/?$/i;
const OPENDATASOFT = /\/(?:api\/explore\/v2\.\d\/catalog\/datasets|explore\/dataset)\/([^/]+)(?:\/(.*))?$/;
const OGC_COLLECTIONS = /\/collections(?:\/([^/]+)(?:\/items)?)?\/?$/;
const OGC_LANDING = /\/(?:ogc\/features|ogcapi|oapif)(?:\/v\d+)?\/?$/i;

/** A parameter of an address, whatever the case of its name: WFS has it either way. */
export function parameterOf(url: URL, ...names: readonly string[]): string | null {
  for (const [name, value] of url.searchParams) if (names.includes(name.toLowerCase())) return value;
  return null;
}

/**
 * The service that an address is of, by how the address looks; null for any other, which is then read as a file. A
 * fragment (`#name`) names the layer.
 */
export function serviceOf(address: string): ServiceAddress | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const named = layerNamedBy(address) ?? null;
  url.hash = '';
  const found = (kind: ServiceKind, layer: string | null = null): ServiceAddress => ({
    kind,
    url: url.href,
    layer: named ?? layer,
  });
  const { pathname } = url;
  const arcgis = ARCGIS.exec(pathname);
  if (arcgis) return found('arcgis', arcgis[1] ?? null);
  const dataset = OPENDATASOFT.exec(pathname);
  // An export in another form than GeoJSON was asked for as a file.
  if (dataset && !/^exports\/(?!geojson)/.test(dataset[2] ?? ''))
    return found('opendatasoft', decoded(dataset[1] ?? ''));
  const isWfs = parameterOf(url, 'service')?.toUpperCase() === 'WFS' || /\/wfs\/?$/i.test(pathname);
  if (isWfs) return found('wfs', parameterOf(url, 'typenames', 'typename')?.split(',')[0] || null);
  const collections = OGC_COLLECTIONS.exec(pathname);
  if (collections) return found('ogcapi', collections[1] ? decoded(collections[1]) : null);
  return OGC_LANDING.test(pathname) ? found('ogcapi') : null;
}

/** The layer that an address names behind a `#`, of a service or of a file. */
export function layerNamedBy(address: string): string | undefined {
  return decoded(/#(.+)$/.exec(address)?.[1] ?? '') || undefined;
}

/** Bytes at either end of an answer in which its links stand. */
const EDGE = 8 * 1024;
const NEXT_LINK = /"rel"\s*:\s*"next"/;
const API_LINK = /"rel"\s*:\s*"(?:data|[^"]*\/ogc\/1\.0\/data)"/;

/** The service that an answer is of, whose address does not tell; null for a file. */
export function serviceIn(bytes: Uint8Array, url: string): ServiceAddress | null {
  if (!/^https?:/i.test(url)) return null;
  const decoder = new TextDecoder();
  const start = decoder.decode(bytes.subarray(0, EDGE));
  if (/^[^<]*(?:<[?!][^>]*>[^<]*)*<(?:\w+:)?WFS_Capabilities[\s>]/.test(start))
    return { kind: 'wfs', url, layer: null };
  if (!/^\s*\{/.test(start)) return null;
  const edges = start + decoder.decode(bytes.subarray(Math.max(EDGE, bytes.length - EDGE)));
  const isAnswer = NEXT_LINK.test(edges) || (API_LINK.test(edges) && !/"FeatureCollection"/.test(start));
  return isAnswer ? { kind: 'ogcapi', url, layer: null } : null;
}

/** A part of an address as people read it; as it stands where a percent sign stands for nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
