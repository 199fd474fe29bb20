import { expect, test } from 'vitest';
import { newlySaid, toldAfter } from '../../../src/ui/spokenWords';
import type { Told } from '../../../src/ui/spokenWords';

/** What is said in turn, from the first look on. */
function saidOf(first: Told, ...later: readonly Partial<Told>[]): (string | null)[] {
  let before = first;
  let now = first;
  return later.map((change) => {
    now = { ...now, ...change };
    const words = newlySaid(before, now, 'Geteld.');
    before = toldAfter(before, now);
    return words;
  });
}
const OPENED: Told = { choice: 'bomen Gent', text: null, isCounted: true };

test('a choice is said once, and so is another gap of the same choice after a norm, a layer or a step back', () => {
  const said = saidOf(
    OPENED,
    { text: 'Gent: gat 5.' },
    { choice: 'bomen Leuven', text: 'Leuven: gat 2.' },
    { text: 'Leuven: gat 4.' },
    { text: 'Leuven: gat 4.' },
    { text: 'Leuven: gat 2.' },
    { choice: 'bomen Vlaanderen', text: 'Leuven: gat 2.' },
  );
  // What the page opens with is read as the page is.
  expect(said).toEqual([null, 'Leuven: gat 2.', 'Leuven: gat 4.', null, 'Leuven: gat 2.', 'Leuven: gat 2.']);
});

test('numbers that are still being counted are said when that is done', () => {
  const said = saidOf(
    { ...OPENED, isCounted: false },
    { text: 'Gent: wordt geteld.' },
    { text: 'Gent: gat 5.', isCounted: true },
    { isCounted: false, text: 'Gent: gat 3.' },
    { isCounted: true },
  );
  expect(said).toEqual([null, 'Geteld. Gent: gat 5.', null, 'Geteld. Gent: gat 3.']);
});
