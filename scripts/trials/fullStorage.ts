import type { Browser, Page } from 'playwright-core';
import { LAPTOP } from '../browser/pageOfApp';
import { SeededRandom } from '../data/seededRandom';
import { Desk } from './desk';
import { Workday } from './workday';
import type { Outcome } from './workday';

declare global {
  interface Window {
    /** Whether the storage of the page is full from its n-th write on. */
    trialStorage: { writes: number; fullFrom: number };
  }
}

/** More than it takes to come to any write that is asked for. */
const MOST_EDITS = 200;
/** Edits that are made while the storage is full. */
const EDITS_WHILE_FULL = 3;

/**
 * Make the storage of a page full from its n-th write on, the way Chromium does it: the transaction of that write ends
 * with a QuotaExceededError, with all that it had written.
 */
async function fillStorage(page: Page, fullFrom: number): Promise<void> {
  await page.addInitScript((from) => {
    const storage = { writes: 0, fullFrom: from };
    window.trialStorage = storage;
    const put = IDBObjectStore.prototype.put;
    const waiting = new WeakMap<IDBTransaction, number>();
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
      const request = put.apply(this, given);
      const { transaction } = this;
      waiting.set(transaction, (waiting.get(transaction) ?? 0) + 1);
      storage.writes++;
      request.addEventListener('success', () => {
        const left = waiting.get(transaction)! - 1;
        waiting.set(transaction, left);
        // Room is reckoned when all is written: the requests succeed, and their transaction does not.
        if (left > 0 || storage.writes < storage.fullFrom) return;
        const full = new DOMException('The storage is full.', 'QuotaExceededError');
        Object.defineProperty(transaction, 'error', { value: full });
        transaction.abort();
      });
      return request;
    };
    const commit = IDBTransaction.prototype.commit;
    IDBTransaction.prototype.commit = function (this: IDBTransaction) {
      // What does not fit is not committed: it ends as above.
      if (!waiting.has(this) || storage.writes < storage.fullFrom) commit.call(this);
    };
  }, fullFrom);
}

/**
 * The storage is full at the n-th write, for every n from 1: the page says so, work goes on, and after reopening there is
 * what the page had said was kept, untouched by what was refused.
 */
export async function fullStorageTrial(
  browser: Browser,
  url: string,
  upTo: number,
  seed: string,
  say: (line: string) => void,
): Promise<Outcome> {
  const outcome: Outcome = { trial: 'full storage', tried: 0, kept: 0, losses: [], about: '' };
  let roomAgain = 0;
  for (let n = 1; n <= upTo; n++) {
    const random = new SeededRandom(`${seed} full ${n}`);
    const context = await browser.newContext(LAPTOP);
    const lose = (what: string): void => {
      outcome.losses.push(`write ${n}: ${what}`);
      say(`write ${n}: ${what}`);
    };
    const desk = await Desk.open(context, url, (page) => fillStorage(page, n));
    const day = new Workday();
    const words = () => `${n}.${day.edits + 1}`;
    const isFull = () => desk.page.evaluate(() => window.trialStorage.writes >= window.trialStorage.fullFrom);
    while ((day.edits === 0 || !(await isFull())) && day.edits < MOST_EDITS)
      await day.next(desk, random, words(), false);
    const kept = day.kept;
    if (!(await desk.refused())) lose('the page does not say that it is not kept');
    for (let edit = 0; edit < EDITS_WHILE_FULL; edit++) await day.next(desk, random, words(), false);
    if (day.kept > kept) lose('the page says of work that was refused that it is kept');
    if (n % 2 === 0) {
      roomAgain++;
      await desk.page.evaluate(() => (window.trialStorage.fullFrom = Infinity));
      await day.next(desk, random, words(), true);
    }
    await desk.page.close();
    const found = await day.found(await Desk.open(context, url));
    if ('loss' in found) lose(found.loss);
    await context.close();
    outcome.tried++;
    outcome.kept += day.kept;
    say(`full at write ${n}: ${day.edits} edits, ${day.kept} kept, ${outcome.losses.length} lost`);
  }
  return { ...outcome, about: `${roomAgain} times with room again` };
}
