import { ALLOWED, roomOf, SOURCE } from './imports';
import type { SourceFile } from './imports';

/** The page that holds the picture, between two markers. */
export const PICTURE_PAGE = 'ARCHITECTURE.md';
const START = '<!-- house: written by `npm run house` -->';
const END = '<!-- /house -->';

/** Rooms with their number of files, and which room imports from which (types too). */
export interface House {
  files: ReadonlyMap<string, number>;
  arrows: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The house of these files; those outside any room (main.tsx) put the rooms together. */
function houseOf(source: readonly SourceFile[]): House {
  const files = new Map<string, number>();
  const arrows = new Map<string, Set<string>>();
  for (const { file, imports } of source) {
    const room = roomOf(file);
    if (!(room in ALLOWED)) continue;
    files.set(room, (files.get(room) ?? 0) + 1);
    const needs = arrows.get(room) ?? new Set();
    arrows.set(room, needs);
    for (const { file: target } of imports) {
      const other = target?.startsWith(SOURCE) ? roomOf(target) : room;
      if (other !== room && other in ALLOWED) needs.add(other);
    }
  }
  return { files, arrows };
}

/** The rooms that a room needs by way of the rooms that it imports from; it ends in a circle too. */
function beyond({ arrows }: House, room: string): Set<string> {
  const found = new Set<string>();
  const visit = (from: string): void => {
    for (const next of arrows.get(from) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(room);
  return found;
}

/** Without the arrows that follow from others: what a room needs by way of another room is not drawn. */
function shortest(house: House): [string, string][] {
  return [...house.arrows].flatMap(([room, needs]) =>
    [...needs]
      .filter((other) => ![...needs].some((next) => next !== other && beyond(house, next).has(other)))
      .map((other): [string, string] => [room, other]),
  );
}

/** The picture of the house in Mermaid, in the order of the arrow, so that the same house is the same text. */
export function drawHouse(house: House): string {
  const order = Object.keys(ALLOWED).filter((room) => house.files.has(room));
  const node = (room: string): string => `${room.replace('/', '_')}["${room}<br/>${house.files.get(room)}"]`;
  const inner = order.filter((room) => room.includes('/'));
  const place = ([from, to]: [string, string]): number =>
    order.indexOf(from) * order.length + order.indexOf(to);
  return [
    'flowchart BT',
    ...order.filter((room) => !room.includes('/')).map((room) => `  ${node(room)}`),
    '  subgraph state',
    ...inner.map((room) => `    ${node(room)}`),
    '  end',
    ...shortest(house)
      .sort((a, b) => place(a) - place(b))
      .map(([from, to]) => `  ${from.replace('/', '_')} --> ${to.replace('/', '_')}`),
  ].join('\n');
}

/**
 * A page with the picture of the house of these files between its markers.
 * @returns the same text when the picture is up to date
 * @throws when the page has lost its markers
 */
export function withHousePicture(page: string, source: readonly SourceFile[]): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${PICTURE_PAGE} has no place for the picture of the house`);
  const picture = `${START}\n\n\`\`\`mermaid\n${drawHouse(houseOf(source))}\n\`\`\`\n\n`;
  return page.slice(0, start) + picture + page.slice(end);
}
