import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';

/**
 * Parse the bytes of a JSON text (UTF-8, with or without byte order mark).
 * @returns `geojson.notJson` with the line of the error where the engine tells it, or `file.unreadable`.
 */
export function parseJson(bytes: Uint8Array, file: string): Result<unknown> {
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

/** V8 names a position or nothing, Firefox a line, and both say when the text just stops. */
function errorLine(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return lineAt(text, Number(position));
  return /end of/i.test(message) ? lineAt(text, text.length) : 0;
}

function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
