import type { Position } from 'geojson';

const FORM = /^(?:SRID=\d+;)?\s*(MULTIPOLYGON|POLYGON)\s*(?:Z|M|ZM)?\s*(\(.*\))$/is;

/**
 * The polygons of well-known text, `POLYGON` or `MULTIPOLYGON`; heights are left. Rings are not checked.
 * @returns null when it is anything else
 */
export function parseWktPolygons(text: string): Position[][][] | null {
  const [, type, body] = FORM.exec(text.trim()) ?? [];
  if (!type || !body) return null;
  // What stands between brackets and commas are positions: as JSON the text is the nested list it stands for.
  const json = body
    .replaceAll(/[^(),]+/g, (position) => {
      const numbers = position.trim().split(/\s+/).map(Number);
      return position.trim() === '' ? '' : JSON.stringify(numbers.slice(0, 2));
    })
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    const nested: unknown = JSON.parse(json);
    return (type.toUpperCase() === 'POLYGON' ? [nested] : nested) as Position[][][];
  } catch {
    return null;
  }
}
