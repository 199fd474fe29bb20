import type { Position } from 'geojson';

/**
 * Two numbers on a line: "151066,89 170265,84", "151066.89, 170265.84", "4.3839;50.8428". Between them stands a space, a
 * semicolon, or a comma that is no decimal mark. A point is never taken to part thousands unless a comma follows: degrees
 * are often written with three decimals.
 * @returns null when it is no position
 */
export function parsePosition(text: string): Position | null {
  const trimmed = text.trim();
  const parts = /[;\t]/.test(trimmed) ? trimmed.split(/\s*[;\t]\s*/) : trimmed.split(/\s*,\s+|\s+/);
  const pair = parts.length === 1 ? trimmed.split(',') : parts;
  if (pair.length !== 2) return null;
  const [x, y] = pair.map(parseCoordinate) as [number | null, number | null];
  return x === null || y === null ? null : [x, y];
}

function parseCoordinate(text: string): number | null {
  const plain = /^-?\d{1,3}(\.\d{3})+,\d+$/.test(text) ? text.replaceAll('.', '') : text;
  return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
}
