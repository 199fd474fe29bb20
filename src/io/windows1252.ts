/**
 * Text in the code page of Windows in Western Europe, in which every byte is a character. It is decoded as a stream,
 * because Node 20 takes the page for ISO 8859-1 when it decodes at once, and then loses `€` and curly quotes.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes, { stream: true });
}
