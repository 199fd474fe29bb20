import type { Browser } from 'playwright-core';
import { LAPTOP } from '../browser/pageOfApp';
import { SeededRandom } from '../data/seededRandom';
import { Desk } from './desk';
import { EXPLAINED } from './work';
import type { Outcome } from './workday';

/** Until a tab must show what another one did, in milliseconds. */
const FOLLOWS_WITHIN = 30_000;

/** Wait until a tab shows these explanations; false when it does not in time. */
async function shows(desk: Desk, texts: readonly string[]): Promise<boolean> {
  const end = Date.now() + FOLLOWS_WITHIN;
  for (;;) {
    const shown = await desk.explanations(EXPLAINED);
    if (shown.every((text, at) => text === texts[at])) return true;
    if (Date.now() > end) return false;
  }
}

/** Wait until the page has drawn other explanations than these; the same when it does not in time. */
async function changed(desk: Desk, before: readonly string[]): Promise<string[]> {
  const end = Date.now() + FOLLOWS_WITHIN;
  for (;;) {
    const shown = await desk.explanations(EXPLAINED);
    if (Date.now() > end || shown.some((text, at) => text !== before[at])) return shown;
  }
}

/**
 * Two tabs write explanations in one project: one after the other, before the other's text is there, and both at the same
 * moment, at times in the same field. Every text must be there afterwards: in its field, or as a step of the history that
 * a later one followed.
 */
export async function tabsTrial(
  browser: Browser,
  url: string,
  edits: number,
  seed: string,
  say: (line: string) => void,
): Promise<Outcome> {
  const outcome: Outcome = { trial: 'two tabs', tried: 0, kept: 0, losses: [], about: '' };
  const random = new SeededRandom(`${seed} tabs`);
  const context = await browser.newContext(LAPTOP);
  const desks = [await Desk.open(context, url), await Desk.open(context, url)];
  for (const desk of desks) await desk.show('report');
  const written = new Set<string>();
  let takeOvers = 0;
  let together = 0;
  let last = -1;

  const write = async (tab: number): Promise<void> => {
    const text = `${'AB'[tab]!} ${written.size + 1}`;
    written.add(text);
    if (last !== -1 && last !== tab) takeOvers++;
    last = tab;
    await desks[tab]!.do({ kind: 'write', target: random.pick(EXPLAINED), text });
  };
  /** Both tabs have kept all, and come to show the same. */
  const agree = async (): Promise<void> => {
    for (const desk of desks) await desk.kept();
    const end = Date.now() + FOLLOWS_WITHIN;
    for (;;) {
      const [mine, other] = await Promise.all(desks.map((desk) => desk.explanations(EXPLAINED)));
      if (mine!.join() === other!.join()) return;
      if (Date.now() < end) continue;
      outcome.losses.push(`after ${written.size} edits the tabs show ${mine!.join()} and ${other!.join()}`);
      return;
    }
  };

  while (written.size < edits) {
    const way = random.weighted([3, 3, 3, 1]);
    if (way === 0) {
      await write(random.whole(0, 1));
      await agree();
    } else if (way === 1) await write(random.whole(0, 1));
    else if (way === 2) {
      together++;
      await Promise.all([write(0), write(1)]);
    } else if (last !== -1) {
      // A follower takes back what it was shown, and does it again.
      await agree();
      const [before, tab] = [await desks[last]!.explanations(EXPLAINED), 1 - last];
      await desks[tab]!.do({ kind: 'undo' });
      await desks[tab]!.do({ kind: 'redo' });
      takeOvers++;
      last = tab;
      await agree();
      if (!(await shows(desks[tab]!, before)))
        outcome.losses.push(`undo and redo in a follower changed ${before.join(', ')}`);
    }
    if (Math.floor(written.size / 100) > Math.floor(outcome.tried / 100))
      say(`two tabs: ${written.size} edits`);
    outcome.tried = written.size;
  }
  await agree();
  const end = await desks[0]!.explanations(EXPLAINED);
  for (const { page } of desks) await page.close();

  const reopened = await Desk.open(context, url);
  await reopened.show('report');
  if (!(await shows(reopened, end)))
    outcome.losses.push(`after reopening the fields are not ${end.join(', ')}`);
  let shown = await reopened.explanations(EXPLAINED);
  const seen = new Set(shown);
  let steps = 0;
  while ((await reopened.look()).undo !== null) {
    await reopened.do({ kind: 'undo' });
    // Every step wrote a text of its own, so that each undo shows: what is read before it is drawn would miss one.
    shown = await changed(reopened, shown);
    for (const text of shown) seen.add(text);
    steps++;
  }
  outcome.losses.push(
    ...[...written].filter((text) => !seen.has(text)).map((text) => `"${text}" is nowhere`),
  );
  if (steps !== written.size) outcome.losses.push(`${written.size} edits are ${steps} steps`);
  outcome.kept = [...written].filter((text) => seen.has(text)).length;
  await context.close();
  return { ...outcome, about: `${takeOvers} take-overs, ${together} times both at once` };
}
