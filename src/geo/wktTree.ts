/** A node of well-known text: a keyword and what stands between its brackets, in order. */
export interface WktNode {
  keyword: string;
  values: (WktNode | number | string)[];
}

/** A text in quotes (two stand for one), a bracket, or a bare word or number; commas and blanks are between them. */
const TOKEN = /"((?:[^"]|"")*)"|([[\](){}])|([^\s,[\]()"]+)/g;

/**
 * The first node of well-known text, of either version and any spelling of its brackets; what follows it is not read.
 * @returns null for what is no well-known text
 */
export function wktTree(text: string): WktNode | null {
  const root: WktNode = { keyword: '', values: [] };
  const open = [root];
  for (const [, quoted, bracket, word] of text.matchAll(TOKEN)) {
    const { values } = open.at(-1)!;
    if (quoted !== undefined) values.push(quoted.replaceAll('""', '"'));
    else if (word !== undefined) values.push(Number.isNaN(Number(word)) ? word : Number(word));
    else if (bracket === '[' || bracket === '(') {
      const keyword = values.pop();
      if (typeof keyword !== 'string') return null;
      const node = { keyword: keyword.toUpperCase(), values: [] };
      values.push(node);
      open.push(node);
    } else {
      open.pop();
      if (open.length === 0) return null;
      if (open.length === 1) break;
    }
  }
  const [first] = root.values;
  return open.length === 1 && typeof first === 'object' ? first : null;
}

/** The nodes directly in a node that have one of some keywords. */
export function childrenOf({ values }: WktNode, ...keywords: readonly string[]): WktNode[] {
  return values
    .filter((value) => typeof value === 'object')
    .filter(({ keyword }) => keywords.includes(keyword));
}
