/** Bytes that a form is told by, and those of XML, whose first element may name many schemas before its own. */
const [HEAD, XML_HEAD] = [512, 8192];
/** Bytes in which what stands before a form ends, if at all. */
const MOST_BEFORE = 64 * 1024;
/** Instructions and comments of XML; comments of a drawing, which are pairs of code 999. */
const BEFORE = /^(?:(?:ï»¿)?(?:\s*(?:<\?[^]*?\?>|<!--[^]*?-->))+\s*|(?:\s*999[ \t]*\r?\n.*\r?\n)+)/;
const DECLARATION = /^(?:ï»¿)?\s*<\?xml[^]*?\?>/;

/** The first bytes, as a text of a character each. */
const textBefore = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252').decode(bytes.subarray(0, MOST_BEFORE));

/** The first bytes of what a file says, after its comments: by these a {@link Recogniser} tells its form. */
export function headOf(bytes: Uint8Array): Uint8Array {
  const start = BEFORE.exec(textBefore(bytes))?.[0].length ?? 0;
  const isXml = plainText(bytes.subarray(start, start + HEAD)).includes('<');
  return bytes.subarray(start, start + (isXml ? XML_HEAD : HEAD));
}

/** A file without the comments before its content, for a program that looks no further than a few of its bytes. */
export function withoutComments(bytes: Uint8Array): Uint8Array {
  const text = textBefore(bytes);
  const start = BEFORE.exec(text)?.[0].length ?? 0;
  const declared = DECLARATION.exec(text)?.[0].length ?? 0;
  if (start === declared) return bytes;
  const mended = new Uint8Array(declared + bytes.length - start);
  mended.set(bytes.subarray(0, declared));
  mended.set(bytes.subarray(start), declared);
  return mended;
}

/** Tells from the first bytes of a file whether it is of some form. */
export type Recogniser = (head: Uint8Array) => boolean;

/** The bytes as text, a character each; those of UTF-16 are every other one. */
function plainText(head: Uint8Array): string {
  return String.fromCharCode(...head).replaceAll('\0', '');
}

/** Starts with these characters, a byte each. */
export function startsWith(mark: string): Recogniser {
  return (head) => [...mark].every((character, at) => head[at] === character.charCodeAt(0));
}

/** The marks of UTF-8 and UTF-16, as {@link plainText} has them. */
const BYTE_ORDER_MARK = /^(ï»¿|ÿþ|þÿ)/;
/** Blanks, and the separator that may stand before the features of a sequence. */
const BEFORE_JSON = /^[ \t\r\n\x1e]*/; // eslint-disable-line no-control-regex -- RFC 8142

/** Text that starts like this. */
export function startsLike(start: RegExp): Recogniser {
  return (head) => start.test(plainText(head));
}

/** JSON that starts with an object, or with an array, which is then told apart as "no GeoJSON". */
export const looksLikeJson: Recogniser = (head) => {
  const text = plainText(head).replace(BYTE_ORDER_MARK, '').replace(BEFORE_JSON, '');
  return text.startsWith('{') || text.startsWith('[');
};

/** XML by the name of its first element, whatever prefix that has. */
export function startsWithElement(name: string): Recogniser {
  const element = new RegExp(`^[^<]*(?:<[?!][^>]*>[^<]*)*<(?:\\w+:)?${name}[\\s>]`);
  return (head) => element.test(plainText(head));
}

/** How a geometry in (extended) well-known text begins. */
export const WELL_KNOWN_TEXT =
  /^\s*(SRID\s*=\s*\d+\s*;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON|CURVE|SURFACE)|^\s*GEOMETRYCOLLECTION/i;

export const looksLikeWellKnownText: Recogniser = (head) => WELL_KNOWN_TEXT.test(plainText(head));

/** What a text of another form starts with: XML or JSON. */
const OTHER_FORMS = ['<', '{', '['];
const DELIMITER = /[;,\t|]/;
/** Characters that no table has. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const BINARY = /[\x01-\x08\x0e-\x1f]/;

/** Text with a delimiter, in UTF-8, UTF-16 or the code page of Excel. */
export const looksLikeTable: Recogniser = (head) => {
  const text = plainText(head);
  const start = text.replace(BYTE_ORDER_MARK, '').trimStart();
  // Every other byte of UTF-16 is zero in Western text, and few are in anything else that is text.
  const zeros = head.length - text.length;
  const isText = zeros === 0 || Math.abs(zeros - head.length / 2) < head.length / 10;
  return isText && !BINARY.test(text) && !OTHER_FORMS.includes(start[0] ?? '<') && DELIMITER.test(start);
};

/** First bytes of a dBase table by the versions in use, those with a memo among them. */
const DBF_VERSIONS = [0x03, 0x30, 0x31, 0x83, 0x8b, 0xf5];

/** A dBase table: its version, the day on which it was changed, and the lengths of its head and of a row. */
export const looksLikeDbf: Recogniser = (head) => {
  if (head.length < 34 || !DBF_VERSIONS.includes(head[0]!)) return false;
  const [month, day] = [head[2]!, head[3]!];
  const [headLength, rowLength] = [head[8]! + 256 * head[9]!, head[10]! + 256 * head[11]!];
  return month <= 12 && day <= 31 && headLength > 64 && rowLength > 1;
};
