import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { parseJson } from './parseJson';

/** What RFC 8142 puts before every text of a sequence. */
const RECORD_SEPARATOR = '\u001e';

/** Stands for a line of a sequence that is not JSON. */
export const NOT_JSON = Symbol('not JSON');

/**
 * Parse the bytes of a GeoJSON document, or of a sequence of features (one on every line, as "newline delimited" GeoJSON
 * or RFC 8142 has them), which becomes a collection. A line of a sequence that is not JSON becomes {@link NOT_JSON},
 * except for a last one that does not end: there the file breaks off.
 * @returns the problems of parseJson
 */
export function parseGeoJson(bytes: Uint8Array, file: string): Result<unknown> {
  const document = parseJson(bytes, file);
  if (document.ok || document.problem.code !== 'geojson.notJson') return document;
  const features: unknown[] = [];
  let last = 0;
  const whole = new TextDecoder().decode(bytes);
  for (const [at, line] of whole.split('\n').entries()) {
    const text = line.replace(RECORD_SEPARATOR, '').trim();
    if (text === '') continue;
    features.push(valueOf(text));
    last = at + 1;
  }
  // A document that is damaged has few lines that are a feature as a whole.
  if (2 * features.filter(isFeature).length < features.length) return document;
  if (features.at(-1) === NOT_JSON && !whole.endsWith('\n'))
    return fail('geojson.notJson', { file, line: last });
  return ok({ type: 'FeatureCollection', features });
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

function isFeature(value: unknown): boolean {
  return typeof value === 'object' && (value as { type?: unknown } | null)?.type === 'Feature';
}
