/** Longer texts than this are left to the platform's encoder. */
const SHORT_TEXT = 64;
/** First units of a string that take two bytes and three, and those that come in pairs. */
const TWO_BYTES = 0x80;
const THREE_BYTES = 0x800;
const PAIRS = 0xd800;
const PAIRS_END = 0xe000;
/** A unit of a string takes at most this many bytes in UTF-8. */
const BYTES_PER_UNIT = 3;

const encoder = new TextEncoder();

/**
 * Bytes that grow while they are written, little endian. {@link reserve} makes room; the writers after it do not look,
 * so that one question serves many values.
 */
export class ByteWriter {
  /** Bytes written so far. */
  length = 0;

  private bytes: Uint8Array;
  private view: DataView;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
    this.view = new DataView(this.bytes.buffer);
  }

  /** Make room for so many bytes more. */
  reserve(byteLength: number): void {
    const needed = this.length + byteLength;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }

  uint8(value: number): void {
    this.view.setUint8(this.length, value);
    this.length += 1;
  }

  uint16(value: number): void {
    this.view.setUint16(this.length, value, true);
    this.length += 2;
  }

  uint32(value: number): void {
    this.view.setUint32(this.length, value, true);
    this.length += 4;
  }

  int64(value: number): void {
    this.view.setBigInt64(this.length, BigInt(value), true);
    this.length += 8;
  }

  float64(value: number): void {
    this.view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  /** Values from one index up to another. */
  float64s(values: Float64Array, from: number, to: number): void {
    for (let index = from; index < to; index++) this.float64(values[index]!);
  }

  /** A text as its length in bytes (32 bits) and UTF-8; makes its own room. */
  text(value: string): void {
    this.reserve(4 + value.length * BYTES_PER_UNIT);
    const start = this.length + 4;
    const end = this.shortText(value, start) ?? start + this.utf8(value, start);
    this.uint32(end - start);
    this.length = end;
  }

  /** Zeros up to the next multiple of `size` (a power of two), counted from the start; makes its own room. */
  align(size: number): void {
    this.reserve(size);
    while ((this.length & (size - 1)) !== 0) this.uint8(0);
  }

  /** Write a number at a place that was passed already. */
  patchUint32(place: number, value: number): void {
    this.view.setUint32(place, value, true);
  }

  /** Start again from no bytes. */
  clear(): void {
    this.length = 0;
  }

  /** Copy the bytes so far to a place in others. */
  copyTo(target: Uint8Array, place: number): void {
    target.set(this.bytes.subarray(0, this.length), place);
  }

  /** Write a short text without pairs of units at `start`; @returns where it ends, null where it is another text. */
  private shortText(value: string, start: number): number | null {
    if (value.length > SHORT_TEXT) return null;
    const { bytes } = this;
    let at = start;
    for (let unit = 0; unit < value.length; unit++) {
      const code = value.charCodeAt(unit);
      if (code < TWO_BYTES) {
        bytes[at++] = code;
      } else if (code < THREE_BYTES) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else if (code < PAIRS || code >= PAIRS_END) {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else {
        return null;
      }
    }
    return at;
  }

  private utf8(value: string, start: number): number {
    return encoder.encodeInto(value, this.bytes.subarray(start)).written;
  }
}
