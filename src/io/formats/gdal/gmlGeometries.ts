/** Bytes that are looked at: what a feature has is seen on the first of them. */
const LOOKED_AT = 4 * 1024 * 1024;
const GEOMETRY =
  '(?:Multi)?(?:Point|LineString|Curve|Polygon|Surface|Geometry|Solid)|CompositeCurve|CompositeSurface|OrientableCurve';
/** A property with a geometry of GML in it; the parts of a geometry, which are of GML too, are none. */
const PROPERTY = new RegExp(
  `<(?:([^\\s<>/:]+):)?([^\\s<>/:]+)[^<>]*>\\s*<([^\\s<>/:]+):(?:${GEOMETRY})[\\s>]`,
  'g',
);

/**
 * The properties with a geometry that GDAL passes over in the features of a layer: without the schema of a GML it keeps
 * the last one of each feature, and says nothing about the others.
 * @param layer by the name of its elements
 */
export function passedOver(bytes: Uint8Array, layer: string): string[] {
  const text = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT));
  const names = new Set<string>();
  // Of the signs that a name of XML may have, only the point means something else in a pattern.
  const element = `(?:[^\\s<>/:]+:)?${layer.replaceAll('.', '[.]')}`;
  for (const [feature] of text.matchAll(new RegExp(`<${element}[\\s>][^]*?</${element}\\s*>`, 'g'))) {
    const found = [...feature.matchAll(PROPERTY)].filter(([, prefix, , ofGml]) => prefix !== ofGml);
    const distinct = new Set(found.map(([, , name]) => name!));
    const last = found.at(-1)?.[2];
    for (const name of distinct) if (name !== last) names.add(name);
  }
  return [...names];
}
