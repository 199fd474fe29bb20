/**
 * What a server that knows ranges answers for a file that is here whole (RFC 9110, section 14).
 * @param range the header of the request; null, or of several ranges, gives the whole file
 * @returns 206 with its `Content-Range`, or 416 for a range that begins behind the end
 */
export async function cutRange(whole: Response, range: string | null): Promise<Response> {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  const [, first = '', last = ''] = asked ?? [];
  if (first === '' && last === '') return whole;
  const file = await whole.blob();
  const start = first === '' ? Math.max(0, file.size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? file.size : Math.min(Number(last) + 1, file.size);
  if (start >= end) {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.size}` } });
  }
  return new Response(file.slice(start, end), {
    status: 206,
    statusText: 'Partial Content',
    headers: {
      'Content-Type': whole.headers.get('Content-Type') ?? 'application/octet-stream',
      'Content-Range': `bytes ${start}-${end - 1}/${file.size}`,
      'Content-Length': String(end - start),
    },
  });
}
