import { decompress } from 'fzstd';
import { gunzipSync } from 'fflate';
import { snappyUncompress } from 'hyparquet';

/** Bytes of the largest page of values that is unpacked; writers make pages of about one megabyte. */
const MOST_PAGE_BYTES = 2 ** 28;

/** A page that says to be larger than {@link MOST_PAGE_BYTES}, thrown through the library that reads it. */
export class PageTooLarge extends RangeError {
  override readonly name = 'PageTooLarge';
}

/**
 * What unpacks a page, by the name of the codec. Room is made for as many bytes as the page says that it comes to, and no
 * more is written, whatever is packed in it.
 * @throws PageTooLarge, before room is made
 */
export const PAGE_COMPRESSORS = {
  GZIP: (packed: Uint8Array, length: number) => gunzipSync(packed, { out: roomFor(length) }),
  ZSTD: (packed: Uint8Array, length: number) => decompress(packed, roomFor(length)),
  SNAPPY: (packed: Uint8Array, length: number) => {
    const page = roomFor(length);
    snappyUncompress(packed, page);
    return page;
  },
};

function roomFor(length: number): Uint8Array<ArrayBuffer> {
  if (length > MOST_PAGE_BYTES) throw new PageTooLarge();
  return new Uint8Array(length);
}
