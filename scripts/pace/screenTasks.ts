import type { Browser, Page } from 'playwright-core';
import { longestTasks, TASK_CATEGORIES } from '../bench/page/eventCosts';
import type { LongestTasks } from '../bench/page/eventCosts';
import { closeWelcome, drawNothing, LAPTOP, settled } from '../browser/pageOfApp';
import { saidByPage } from '../browser/saidByPage';

/** The longest tasks of the page's thread in something that is done on the screen. */
export interface ScreenTask extends LongestTasks {
  name: string;
}

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** So often everything is done; the worst counts. */
const TIMES = 3;
/** Milliseconds that the page gets to answer. */
const REST = 1500;

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
  const look = async (name: string, does: (time: number) => Promise<unknown>) => {
    let [whole, script] = [0, 0];
    for (let time = 0; time < TIMES; time++) {
      await after(300);
      await browser.startTracing(page, { categories: TASK_CATEGORIES });
      await does(time);
      await after(REST);
      await settled(page);
      const longest = longestTasks(await browser.stopTracing());
      [whole, script] = [Math.max(whole, longest.whole), Math.max(script, longest.script)];
    }
    tasks.push({ name, whole, script });
  };
  const table = page.getByRole('region', { name: saidByPage('tab.table') });
  await look('select an area', (time) =>
    table
      .getByRole('gridcell')
      .nth(10 + time * 9)
      .click(),
  );
  await look('sort', (time) =>
    table
      .getByRole('columnheader')
      .nth(time + 1)
      .getByRole('button')
      .click(),
  );
  const filter = table.getByRole('searchbox', { name: saidByPage('table.filter') });
  await look('filter, a letter at a time', async (time) => {
    await filter.pressSequentially('1234'.slice(time), { delay: 60 });
    await filter.fill('');
  });
  const target = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).first();
  await look('another target', (time) => target(['Ontharding', 'Deelsystemen', 'Bomen'][time]!).click());
  await look('another norm', async (time) => {
    await page.getByRole('button', { name: saidByPage('change.editNorm') }).click();
    await page.getByRole('textbox', { name: saidByPage('change.norm'), exact: true }).fill(String(7 + time));
    await page.getByRole('textbox', { name: saidByPage('change.source') }).fill('pace');
    await page.getByRole('button', { name: saidByPage('form.save') }).click();
  });
  const levels = page.getByRole('radiogroup', { name: saidByPage('level.label') }).getByRole('radio');
  const checked = await levels.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));
  const shown = checked.indexOf(true);
  const other = checked.indexOf(false);
  await look('another level and back', async () => {
    for (const level of [other, shown]) {
      await levels.nth(level).check({ force: true });
      await after(REST);
      await settled(page);
    }
  });
  return tasks;
}
