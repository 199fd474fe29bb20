import { attributeValue } from '../../features/columns';
import type { AttributeColumn, Columns } from '../../features/columns';

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Digits that every form keeps of a number. */
const DIGITS = 12;
/** Characters that every form keeps of a text. */
const CHARACTERS = 60;
/** What cannot be seen and not every form keeps: zero bytes, and a byte order mark in front. */
const UNKEPT = /^\ufeff|\0/gu;
/** Half a character, for which UTF-8 has no bytes. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * One number per feature from its positions and values, sorted: equal for layers that hold the same, in whatever order
 * of features, parts and positions a form stores them. Column names take no part, for some forms shorten them; nor do
 * the last digits of a number, or the difference between an empty text and none.
 */
export function layerDigest(columns: Columns): Uint32Array {
  const digests = new Uint32Array(columns.count);
  const { points, lines, polygons } = columns;
  points.feature.forEach((feature, point) => add(digests, feature, points.positions, point, point + 1));
  lines.feature.forEach((feature, line) =>
    add(digests, feature, lines.positions, lines.start[line]!, lines.start[line + 1]!),
  );
  polygons.feature.forEach((feature, polygon) => {
    const [first, end] = [polygons.polygonStart[polygon]!, polygons.polygonStart[polygon + 1]!];
    add(digests, feature, polygons.positions, polygons.ringStart[first]!, polygons.ringStart[end]!);
  });
  columns.attributes.forEach((column, index) => {
    for (let feature = 0; feature < columns.count; feature++) {
      digests[feature]! += textHash(`${index}:${valueText(column, feature)}`);
    }
  });
  return digests.sort();
}

const position = new Float64Array(2);
const words = new Uint32Array(position.buffer);

/** Sums do not see the order, so a ring may be turned and a layer rearranged. */
function add(
  digests: Uint32Array,
  feature: number,
  positions: Float64Array,
  first: number,
  end: number,
): void {
  for (let at = first; at < end; at++) {
    // Adding zero: -0 and 0 are one place.
    position[0] = positions[at * 2]! + 0;
    position[1] = positions[at * 2 + 1]! + 0;
    let hash = BASIS;
    for (const word of words) hash = Math.imul(hash ^ word ^ (word >>> 15), PRIME);
    digests[feature]! += hash ^ (hash >>> 13);
  }
}

function valueText(column: AttributeColumn, feature: number): string {
  const value = attributeValue(column, feature);
  if (value === null) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(DIGITS)) + 0);
  return typeof value === 'boolean'
    ? String(Number(value))
    : value.replace(UNKEPT, '').replace(LONE_SURROGATE, '\ufffd').slice(0, CHARACTERS).trimEnd();
}

function textHash(text: string): number {
  let hash = BASIS;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash ^ (hash >>> 13);
}
