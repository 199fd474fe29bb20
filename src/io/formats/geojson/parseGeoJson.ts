import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { parseJson } from './parseJson';

/** What RFC 8142 puts before every text of a sequence. */
const RECORD_SEPARATOR = '\u001e';

/**
 * Parse the bytes of a GeoJSON document, or of a sequence of features (one on every line, as "newline delimited" GeoJSON
 * or RFC 8142 has them), which becomes a collection.
 * @returns the problems of parseJson
 */
export function parseGeoJson(bytes: Uint8Array, file: string): Result<unknown> {
  const document = parseJson(bytes, file);
  if (document.ok || document.problem.code !== 'geojson.notJson') return document;
  const lines = new TextDecoder().decode(bytes).split('\n');
  const features: unknown[] = [];
  for (const [at, line] of lines.entries()) {
    const text = line.replace(RECORD_SEPARATOR, '').trim();
    if (text === '') continue;
    const feature = featureOf(text);
    // Without a feature on its first line it is not a sequence, but a document that is damaged.
    if (feature === null && features.length === 0) return document;
    if (feature === null) return fail('geojson.notJson', { file, line: at + 1 });
    features.push(feature);
  }
  return ok({ type: 'FeatureCollection', features });
}

/** null for a text that is not JSON, or no feature. */
function featureOf(text: string): object | null {
  try {
    const value = JSON.parse(text) as { type?: unknown } | null;
    return value?.type === 'Feature' ? value : null;
  } catch {
    return null;
  }
}
