import type { Browser, Page } from 'playwright-core';
import { longestTasks, TASK_CATEGORIES } from '../bench/page/eventCosts';
import type { LongestTasks } from '../bench/page/eventCosts';
import { closeWelcome, counted, drawNothing, LAPTOP, settled } from '../browser/pageOfApp';
import { after, REST, screenGestures } from './screenGestures';

/** The longest tasks of the page's thread in something that is done on the screen. */
export interface ScreenTask extends LongestTasks {
  name: string;
}

/** So often everything is done; the worst counts. */
const TIMES = 3;

/** A page of which the maps draw nothing, open at a level, with everything counted. */
export async function openLevel(browser: Browser, url: string, levelId: string): Promise<Page> {
  const page = await browser.newPage(LAPTOP);
  page.setDefaultTimeout(300_000);
  await closeWelcome(page);
  await drawNothing(page);
  await page.goto(`${url}?doel=bomen&niveau=${levelId}&datum=2026-11-22`);
  await settled(page);
  return page;
}

/**
 * What is done with areas on the screen, each a few times: the longest tasks by a trace of the browser, in milliseconds in
 * which the page's thread itself worked, so that neither the driver nor other work of the machine is in it.
 */
export async function screenTasks(browser: Browser, page: Page): Promise<ScreenTask[]> {
  const tasks: ScreenTask[] = [];
  for (const { name, does } of await screenGestures(page)) {
    let [whole, script] = [0, 0];
    for (let time = 0; time < TIMES; time++) {
      await after(300);
      await browser.startTracing(page, { categories: TASK_CATEGORIES });
      await does(time);
      await after(REST);
      await counted(page);
      const longest = longestTasks(await browser.stopTracing());
      [whole, script] = [Math.max(whole, longest.whole), Math.max(script, longest.script)];
    }
    tasks.push({ name, whole, script });
  }
  return tasks;
}
