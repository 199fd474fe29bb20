/** The part of a file that a partial answer says it holds, in bytes; `end` is the last byte. */
export interface ContentRange {
  start: number;
  end: number;
  total: number;
}

/** Read `Content-Range: bytes 0-99/1234`; null when it is absent, of another form, or hidden by the server. */
export function parseContentRange(header: string | null): ContentRange | null {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '');
  return match && { start: Number(match[1]), end: Number(match[2]), total: Number(match[3]) };
}
