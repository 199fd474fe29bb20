import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { isTooLarge } from '../../layerSource';

/** Bytes of the longest text of which all is made into objects at once; a list of features is read in stretches. */
const LONGEST = 200_000_000;

/** Characters that V8 quotes before the one that it did not expect. */
const QUOTED_BEFORE = 10;

/**
 * Parse the bytes of a JSON text (UTF-8, with or without byte order mark).
 * @returns `file.tooLarge`, `geojson.notJson` with the line of the error where the engine tells it, or `file.unreadable`.
 */
export function parseJson(bytes: Uint8Array, file: string, longest = LONGEST): Result<unknown> {
  const tooLarge = isTooLarge({ name: file, size: bytes.length }, longest);
  if (tooLarge) return { ok: false, problem: tooLarge };
  const text = decode(bytes, file);
  if (!text.ok) return text;
  try {
    return ok(JSON.parse(text.value));
  } catch (error) {
    return fail('geojson.notJson', { file, line: errorLine(text.value, String(error)) });
  }
}

function decode(bytes: Uint8Array, file: string): Result<string> {
  try {
    // Replacing what cannot be decoded would quietly change names and codes.
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const isEncoding = (error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    return fail('file.unreadable', {
      file,
      cause: isEncoding || bytes.length < 2 ** 28 ? 'notUtf8' : 'tooLarge',
    });
  }
}

/**
 * The line that the message of a parser points at; 0 when it points nowhere. Firefox names a line. V8 names a position,
 * or quotes ten characters before and after it; and both say when the text just stops.
 */
function errorLine(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return lineAt(text, Number(position));
  if (/end of/i.test(message)) return lineAt(text, text.length);
  const quote = /\.\.\."([^]*)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1];
  if (quote === undefined) return 0;
  const at = text.indexOf(quote);
  const isOnly = at !== -1 && at === text.lastIndexOf(quote);
  return isOnly ? lineAt(text, at + QUOTED_BEFORE) : 0;
}

function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
