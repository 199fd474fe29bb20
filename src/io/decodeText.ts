/** Byte order marks and the encodings that they announce. */
const MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];
const LOOKED_AT = 1000;

/**
 * The text of a table: UTF-8 or UTF-16, with a byte order mark or without; anything else is read as Excel writes it in
 * Belgium (Windows-1252), in which every byte is a character.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, place) => bytes[place] === byte));
  const encoding = marked?.[0] ?? wideEncoding(bytes);
  if (encoding !== null && encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** UTF-16 without a mark: in Western text one of every two bytes is nothing, which no other encoding of text has. */
function wideEncoding(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, LOOKED_AT);
  for (let place = 0; place < length; place++) if (bytes[place] === 0) zeros[place % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (Math.max(even, odd) * 4 <= length) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * Text in the code page of Windows in Western Europe, in which every byte is a character. It is decoded as a stream,
 * because Node 20 takes the page for ISO 8859-1 when it decodes at once, and then loses `€` and curly quotes.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes, { stream: true });
}
