import type { Breather } from '../../breather';

/** A stretch of a file: its first byte and the one after its last. */
export type Stretch = readonly [begin: number, end: number];

/** Where the members of a JSON object stand in its bytes. What stands there has not been checked. */
export interface JsonOutline {
  /** Names and values, in their order; a name may occur twice. */
  members: readonly (readonly [name: string, value: Stretch])[];
  /** The items of the member that was to be split, the last of its name, in stretches; null where that is no list. */
  items: readonly Stretch[] | null;
}

/** What is asked of a walk. */
export interface OutlineOptions {
  /**
   * Hears that the list begins, with the members that stand before it, and what it answers takes every stretch of items
   * when it is found. A later list of the name takes the place of this one.
   */
  onList?: (before: JsonOutline['members']) => ((stretch: Stretch) => void) | null;
  /** Bytes of a stretch, or a little more: an item is never cut. */
  stretch?: number;
}

/** Bytes of items that are parsed at a time: few calls, and little of a file as text at once. */
const STRETCH = 256 * 1024;

const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];
/** The bit by which the brackets of an object differ from those of a list. */
const OBJECT_BIT = 0x20;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Where the text of a file starts: after its byte order mark, if it has one. */
export function textStart(bytes: Uint8Array): number {
  return BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? BYTE_ORDER_MARK.length : 0;
}

/**
 * Find the members of a JSON object, and the items of one of them in stretches of whole items, without making text of
 * the file. Items of a stretch have nothing but commas and blanks between them: in brackets they are a JSON text.
 * @param list the name of the member that is split
 * @param breather to leave the thread free in between; the walk goes no further once it is cancelled. Its progress is in
 * bytes; where nobody takes the stretches as they are found, the bytes still have to be read and count half
 * @returns null for bytes that are not one object, or when it was cancelled
 */
export async function jsonOutline(
  bytes: Uint8Array,
  list: string,
  breather: Breather,
  { onList, stretch = STRETCH }: OutlineOptions = {},
): Promise<JsonOutline | null> {
  const walk = new JsonWalk(bytes, textStart(bytes));
  const members: [string, Stretch][] = [];
  let split: { whole: Stretch; items: Stretch[] } | null = null;
  if (!walk.takes(OBJECT)) return null;
  const isEmpty = walk.takes(OBJECT_END);
  for (let more = !isEmpty; more; more = walk.takes(COMMA)) {
    const name = nameIn(bytes, walk.value());
    if (name === null || !walk.takes(COLON)) return null;
    if (name === list && split) {
      // Another of that name takes its place, and is to be right all the same.
      members.push([list, split.whole]);
      split = null;
    }
    const begin = walk.next();
    if (name === list && walk.takes(LIST)) {
      const items: Stretch[] = [];
      const take = onList?.(members);
      for await (const item of itemStretches(walk, breather, take ? 1 : 2, stretch)) {
        if (item === null) return null;
        items.push(item);
        take?.(item);
      }
      split = { whole: [begin, walk.at], items };
    } else {
      const value = walk.value();
      if (value === null) return null;
      members.push([name, value]);
    }
  }
  const isClosed = isEmpty || walk.takes(OBJECT_END);
  return isClosed && walk.next() === bytes.length ? { members, items: split?.items ?? null } : null;
}

/**
 * The items of a list whose bracket was taken; null, as the last, where it is not closed, or when it was cancelled.
 * @param rounds how often the bytes are gone over in all
 */
async function* itemStretches(
  walk: JsonWalk,
  breather: Breather,
  rounds: number,
  stretch: number,
): AsyncGenerator<Stretch | null> {
  if (walk.takes(LIST_END)) return;
  let begin = walk.next();
  for (;;) {
    const isValue = walk.value() !== null;
    const end = walk.at;
    const more = isValue && walk.takes(COMMA);
    if (!isValue || (!more && !walk.takes(LIST_END))) return yield null;
    if (!more || end - begin >= stretch) {
      yield [begin, end];
      if (!more) return;
      begin = walk.next();
      if (breather.due) await breather.pause(end / rounds, walk.length);
      if (breather.cancelled) return yield null;
    }
  }
}

function nameIn(bytes: Uint8Array, stretch: Stretch | null): string | null {
  const name = stretch && parseStretch(bytes, stretch);
  return typeof name === 'string' ? name : null;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The value that stands in a stretch of a file.
 * @param around what to put before and after it, as brackets around items
 * @returns undefined for what is not JSON, or not UTF-8
 */
export function parseStretch(
  bytes: Uint8Array,
  [begin, end]: Stretch,
  around: readonly [string, string] = ['', ''],
): unknown {
  try {
    return JSON.parse(around[0] + UTF8.decode(bytes.subarray(begin, end)) + around[1]);
  } catch {
    return undefined;
  }
}

/** Walks through JSON from value to value. Whether a value is right is left to who parses it. */
class JsonWalk {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  get length(): number {
    return this.bytes.length;
  }

  /** The place of the next byte that is not blank. */
  next(): number {
    const { bytes } = this;
    while (isBlank(bytes[this.at])) this.at++;
    return this.at;
  }

  /** Step over a byte, if it is the next one that is not blank. */
  takes(byte: number): boolean {
    const isThere = this.bytes[this.next()] === byte;
    if (isThere) this.at++;
    return isThere;
  }

  /** Step over the next value; null where none ends. */
  value(): Stretch | null {
    const begin = this.next();
    const first = this.bytes[begin];
    if (first === QUOTE) this.at = this.endOfText(begin);
    else if (first === LIST || first === OBJECT) this.at = this.endOfBrackets(begin);
    else this.at = this.endOfWord(begin);
    return this.at > begin && this.at <= this.bytes.length ? [begin, this.at] : null;
  }

  /** The place after the closing quote of a text; beyond the file where there is none. */
  private endOfText(begin: number): number {
    const { bytes } = this;
    for (let at = begin + 1; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) return at + 1;
      if (byte === BACKSLASH) at++;
    }
    return Infinity;
  }

  private endOfBrackets(begin: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let depth = 0;
    for (let at = begin; at < length; at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE) at = this.endOfText(at) - 1;
      // Digits and commas, of which there are most, are all below.
      else if (byte >= LIST) {
        const bracket = byte | OBJECT_BIT;
        if (bracket === OBJECT) depth++;
        else if (bracket === OBJECT_END && --depth === 0) return at + 1;
      }
    }
    return Infinity;
  }

  /** A number, true, false or null. */
  private endOfWord(begin: number): number {
    const { bytes } = this;
    let at = begin;
    while (at < bytes.length && !isBlank(bytes[at]) && !ENDS_WORD.has(bytes[at]!)) at++;
    return at;
  }
}

const ENDS_WORD: ReadonlySet<number> = new Set([COMMA, LIST_END, OBJECT_END, COLON]);

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
