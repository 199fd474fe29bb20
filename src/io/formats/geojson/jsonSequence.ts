import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { Breather } from '../../breather';
import { textStart } from './jsonOutline';

/** What RFC 8142 puts before every text of a sequence. */
const RECORD_SEPARATOR = '\u001e';
const LINE_END = 0x0a;
/** Bytes of lines that are read at a time. */
const STRETCH = 256 * 1024;

/** Stands for a line of a sequence that is not JSON. */
export const NOT_JSON = Symbol('not JSON');

/**
 * Walk through a sequence of features, one on every line, as "newline delimited" GeoJSON or RFC 8142 has them. A line
 * that is not JSON becomes {@link NOT_JSON}, except for a last one that does not end: there the file breaks off.
 * @param take takes the value of each line
 * @returns null for a file that is no sequence, or not UTF-8; `geojson.notJson` for one that breaks off, with its line;
 * `cancelled`
 */
export async function walkSequence(
  bytes: Uint8Array,
  file: string,
  breather: Breather,
  take: (value: unknown) => void,
): Promise<Result<null> | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const seen = { values: 0, features: 0, line: 0, lastLine: 0, last: undefined as unknown };
  for (let begin = textStart(bytes); begin < bytes.length;) {
    const lineEnd = bytes.indexOf(LINE_END, begin + STRETCH);
    const end = lineEnd === -1 ? bytes.length : lineEnd + 1;
    const lines = linesIn(decoder, bytes.subarray(begin, end));
    if (lines === null) return null;
    for (const line of lines) {
      seen.line++;
      const text = line.replace(RECORD_SEPARATOR, '').trim();
      if (text === '') continue;
      seen.last = valueOf(text);
      seen.lastLine = seen.line;
      seen.values++;
      if (isFeature(seen.last)) seen.features++;
      take(seen.last);
    }
    begin = end;
    if (breather.due) await breather.pause(begin, bytes.length);
    if (breather.cancelled) return fail('cancelled', {});
  }
  // A document that is damaged has few lines that are a feature as a whole.
  if (2 * seen.features < seen.values) return null;
  const breaksOff = seen.last === NOT_JSON && bytes.at(-1) !== LINE_END;
  return breaksOff ? fail('geojson.notJson', { file, line: seen.lastLine }) : ok(null);
}

/** The lines of a stretch that ends with one; null where it is not UTF-8. */
function linesIn(decoder: TextDecoder, stretch: Uint8Array): string[] | null {
  try {
    const lines = decoder.decode(stretch).split('\n');
    if (stretch.at(-1) === LINE_END) lines.pop();
    return lines;
  } catch {
    return null;
  }
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
