/** Bytes that are decoded at once. */
const BLOCK = 1 << 20;
/** Copying fewer bytes than this one by one is quicker than asking for a view on them. */
const SHORT = 32;

const CONTINUATION_MASK = 0xc0;
const CONTINUATION = 0x80;
/** First byte of four; the character takes two units of a string. */
const FOUR_BYTES = 0xf0;
const REPLACEMENT = '\ufffd';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The texts of a column as UTF-8, one after the other, without a string per feature. Bytes that are no UTF-8 become
 * the replacement character.
 */
export class PackedTexts {
  private bytes = new Uint8Array(0);
  private length = 0;
  /** Where the text of every feature ends. */
  private readonly ends: Uint32Array;
  private nextFeature = 0;

  constructor(featureCount: number) {
    this.ends = new Uint32Array(featureCount);
  }

  /** The text of a feature, from one place up to another. Features come in ascending order, once each. */
  add(feature: number, source: Uint8Array, from: number, to: number): void {
    this.ends.fill(this.length, this.nextFeature, feature);
    this.nextFeature = feature + 1;
    const end = this.length + to - from;
    if (end > this.bytes.length) this.grow(end);
    if (to - from < SHORT) {
      for (let at = from; at < to; at++) this.bytes[this.length++] = source[at]!;
    } else {
      this.bytes.set(source.subarray(from, to), this.length);
    }
    this.length = end;
    this.ends[feature] = end;
  }

  /** The text of one feature; empty where none was added. */
  at(feature: number): string {
    return decoder.decode(this.bytes.subarray(this.startOf(feature), this.endOf(feature)));
  }

  /** The texts of all features. */
  decode(): string[] {
    const texts = new Array<string>(this.ends.length).fill('');
    let first = 0;
    while (first < this.nextFeature) {
      let end = first + 1;
      while (end < this.nextFeature && this.ends[end]! - this.startOf(first) <= BLOCK) end++;
      this.decodeBlock(texts, first, end);
      first = end;
    }
    return texts;
  }

  /** Decode neighbours at once and cut the string: many times quicker than a call for every one of them. */
  private decodeBlock(texts: string[], first: number, end: number): void {
    const from = this.startOf(first);
    const block = decoder.decode(this.bytes.subarray(from, this.ends[end - 1]));
    // One unit for every byte: ASCII, or at least each byte became a unit of its own.
    const isPlain = block.length === this.ends[end - 1]! - from;
    if (!isPlain && block.includes(REPLACEMENT)) return this.decodeEach(texts, first, end);
    let unit = 0;
    for (let feature = first; feature < end; feature++) {
      const [start, stop] = [this.startOf(feature), this.ends[feature]!];
      // A text that starts inside a character: the bytes before it are no text of their own.
      if (!isPlain && start < stop && (this.bytes[start]! & CONTINUATION_MASK) === CONTINUATION)
        return this.decodeEach(texts, first, end);
      const next = unit + (isPlain ? stop - start : this.unitsOf(start, stop));
      texts[feature] = block.slice(unit, next);
      unit = next;
    }
  }

  private decodeEach(texts: string[], first: number, end: number): void {
    for (let feature = first; feature < end; feature++) texts[feature] = this.at(feature);
  }

  /** Number of units in a string of the characters that start between two places. */
  private unitsOf(start: number, end: number): number {
    let units = 0;
    for (let at = start; at < end; at++) {
      const byte = this.bytes[at]!;
      if ((byte & CONTINUATION_MASK) !== CONTINUATION) units += byte >= FOUR_BYTES ? 2 : 1;
    }
    return units;
  }

  private startOf(feature: number): number {
    return feature === 0 ? 0 : this.ends[feature - 1]!;
  }

  private endOf(feature: number): number {
    return feature < this.nextFeature ? this.ends[feature]! : this.startOf(feature);
  }

  private grow(atLeast: number): void {
    const larger = new Uint8Array(Math.max(atLeast, this.bytes.length * 2, 1024));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
