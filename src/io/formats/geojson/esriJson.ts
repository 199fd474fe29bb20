import { arcgisToGeoJSON } from '@terraformer/arcgis';

interface EsriField {
  name?: unknown;
  type?: unknown;
  domain?: { codedValues?: unknown } | null;
}

type Attributes = Record<string, unknown>;

/**
 * The features of an Esri feature set as GeoJSON, still in its own CRS. Dates, which it has as milliseconds, become ISO
 * text in UTC; a value of a coded domain becomes its name. Arcs are not read: such a geometry keeps a type of its own, by
 * which it is left out and named.
 */
export function esriFeatures(document: Readonly<Record<string, unknown>>): {
  features: readonly unknown[];
  crs: string | null;
} {
  const words = valueWords((document['fields'] ?? []) as readonly EsriField[]);
  const features = (document['features'] as readonly unknown[]).map((feature) => {
    const { attributes, geometry } = (feature ?? {}) as { attributes?: unknown; geometry?: unknown };
    const isFeature = typeof attributes === 'object' || typeof geometry === 'object';
    return isFeature
      ? { type: 'Feature', properties: worded(attributes, words), geometry: geometryOf(geometry) }
      : feature;
  });
  return { features, crs: crsOf(document['spatialReference']) };
}

function geometryOf(geometry: unknown): unknown {
  if (typeof geometry !== 'object' || geometry === null) return null;
  if ('curvePaths' in geometry || 'curveRings' in geometry) return { type: 'Curve' };
  try {
    return arcgisToGeoJSON(geometry as Parameters<typeof arcgisToGeoJSON>[0]);
  } catch {
    return { type: null };
  }
}

function crsOf(reference: unknown): string | null {
  if (typeof reference !== 'object' || reference === null) return null;
  const { latestWkid, wkid, wkt } = reference as { latestWkid?: unknown; wkid?: unknown; wkt?: unknown };
  const code = latestWkid ?? wkid;
  // The number that Esri gave the plane of web maps before EPSG had one.
  if (typeof code === 'number') return `EPSG:${code === 102100 ? 3857 : code}`;
  return typeof wkt === 'string' ? wkt : null;
}

/** How values of a field become words, by its name. */
function valueWords(fields: readonly EsriField[]): ReadonlyMap<string, (value: unknown) => unknown> {
  const words = new Map<string, (value: unknown) => unknown>();
  for (const { name, type, domain } of fields) {
    if (typeof name !== 'string') continue;
    if (type === 'esriFieldTypeDate') words.set(name, dateText);
    const coded = domain?.codedValues;
    if (!Array.isArray(coded)) continue;
    const names = new Map((coded as { code: unknown; name: unknown }[]).map((one) => [one.code, one.name]));
    words.set(name, (value) => names.get(value) ?? value);
  }
  return words;
}

function dateText(value: unknown): unknown {
  if (typeof value !== 'number' || Number.isNaN(new Date(value).getTime())) return value;
  return new Date(value).toISOString();
}

function worded(attributes: unknown, words: ReturnType<typeof valueWords>): unknown {
  if (typeof attributes !== 'object' || attributes === null) return attributes;
  return Object.fromEntries(
    Object.entries(attributes as Attributes).map(([name, value]) => [
      name,
      words.get(name)?.(value) ?? value,
    ]),
  );
}
