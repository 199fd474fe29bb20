import type { ImportNote } from '../../../features/importReport';

type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value of a parsed JSON text is an object. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a parsed JSON text is TopoJSON. */
export function isTopology(document: JsonObject): boolean {
  const { type, objects, arcs } = document;
  return type === 'Topology' && typeof objects === 'object' && objects !== null && Array.isArray(arcs);
}

/** Whether a parsed JSON text is what ArcGIS calls a feature set. */
export function isEsriFeatureSet(document: JsonObject): boolean {
  const { features, geometryType, spatialReference, fields } = document;
  if (!Array.isArray(features) || 'type' in document) return false;
  const first = features[0] as { attributes?: unknown } | undefined;
  const isNamed = typeof geometryType === 'string' && geometryType.startsWith('esri');
  return isNamed || (first?.attributes !== undefined && (spatialReference ?? fields) !== undefined);
}

/**
 * What an answer of a service says of features that it did not hand over: OGC API Features and WFS name how many there
 * are (`numberMatched`, `totalFeatures`), ArcGIS says only that there are more (`exceededTransferLimit`).
 * @param count of the features that it did hand over
 */
export function missingNotes(document: JsonObject, count: number): ImportNote[] {
  const { numberMatched, totalFeatures, properties } = document;
  const total = [numberMatched, totalFeatures].find((number) => typeof number === 'number');
  if (total !== undefined && total > count) return [{ code: 'partOfMore', params: { count, total } }];
  const hasMore = [document, properties].some(
    (place) =>
      (place as { exceededTransferLimit?: unknown } | null | undefined)?.exceededTransferLimit === true,
  );
  return hasMore ? [{ code: 'partOfUnknown', params: { count } }] : [];
}
