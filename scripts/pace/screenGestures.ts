import type { Page } from 'playwright-core';
import { benchProject } from '../bench/page/benchSite';
import { counted } from '../browser/pageOfApp';
import { saidByPage } from '../browser/saidByPage';

/** Something that is done on the screen. */
export interface ScreenGesture {
  name: string;
  /** @param time counted from 0: each time it is done with something else */
  does: (time: number) => Promise<unknown>;
}

/** Milliseconds that the page gets to answer. */
export const REST = 1500;

/** Measures in the plan that is opened. */
const MEASURES = 200;

export const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a planner does with the areas of a level, in this order: what is open after one is there for the next. */
export async function screenGestures(page: Page): Promise<ScreenGesture[]> {
  const table = page.getByRole('region', { name: saidByPage('tab.table') });
  const filter = table.getByRole('searchbox', { name: saidByPage('table.filter') });
  const search = page.getByRole('combobox', { name: saidByPage('search.label') });
  const target = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).first();
  const levels = page.getByRole('radiogroup', { name: saidByPage('level.label') }).getByRole('radio');
  const checked = await levels.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));
  const view = (name: 'map' | 'overview' | 'plan') =>
    page.getByRole('radio', { name: saidByPage(`view.${name}`), exact: true }).check({ force: true });
  const map = page.locator('.maplibregl-canvas');
  const select = (row: number) => table.getByRole('rowheader').nth(row).getByRole('button').last().click();
  /** Go to what is one of two and back, and let the page answer both. */
  const thereAndBack = async (...ways: readonly (() => Promise<unknown>)[]) => {
    for (const way of ways) {
      await way();
      await after(REST);
      await counted(page);
    }
  };
  const toViewAndBack = (name: 'overview' | 'plan') =>
    thereAndBack(
      () => view(name),
      () => view('map'),
    );
  const onMap = async (does: (x: number, y: number) => Promise<unknown>) => {
    const { x, y, width, height } = (await map.boundingBox())!;
    await does(x + width / 2, y + height / 2);
  };
  return [
    {
      name: 'select an area',
      does: (time) => select(2 + time),
    },
    {
      name: 'sort',
      does: (time) =>
        table
          .getByRole('columnheader')
          .nth(time + 1)
          .getByRole('button')
          .click(),
    },
    {
      name: 'filter, a letter at a time',
      does: async (time) => {
        await filter.pressSequentially('1234'.slice(time), { delay: 60 });
        await filter.fill('');
      },
    },
    {
      name: 'search, a letter at a time',
      does: async (time) => {
        await search.pressSequentially('1234'.slice(time), { delay: 60 });
        await search.fill('');
      },
    },
    {
      name: 'another target',
      does: (time) => target(['Ontharding', 'Deelsystemen', 'Bomen'][time]!).click(),
    },
    {
      name: 'another norm',
      does: async (time) => {
        await page.getByRole('button', { name: saidByPage('change.editNorm') }).click();
        await page
          .getByRole('textbox', { name: saidByPage('change.norm'), exact: true })
          .fill(String(7 + time));
        await page.getByRole('textbox', { name: saidByPage('change.source') }).fill('pace');
        await page.getByRole('button', { name: saidByPage('form.save'), exact: true }).click();
      },
    },
    { name: 'take a norm back', does: () => page.keyboard.press('Control+z') },
    {
      name: 'another level and back',
      does: () =>
        thereAndBack(
          ...[checked.indexOf(false), checked.indexOf(true)].map(
            (level) => () => levels.nth(level).check({ force: true }),
          ),
        ),
    },
    {
      name: 'drag and zoom the map',
      does: () =>
        onMap(async (x, y) => {
          await page.mouse.move(x, y);
          await page.mouse.down();
          for (let step = 1; step <= 10; step++) await page.mouse.move(x + 8 * step, y + 5 * step);
          await page.mouse.up();
          for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, turn < 2 ? 480 : -480);
        }),
    },
    {
      name: 'point at areas on the map',
      does: () =>
        onMap(async (x, y) => {
          for (let step = 0; step < 20; step++) await page.mouse.move(x - 100 + 10 * step, y + 3 * step);
        }),
    },
    {
      name: 'the overview and back',
      does: () => toViewAndBack('overview'),
    },
    {
      name: 'the page of an area and back',
      does: (time) =>
        thereAndBack(
          async () => {
            await select(5 + time);
            await page.getByRole('button', { name: saidByPage('area.open') }).click();
          },
          () => view('map'),
        ),
    },
    {
      name: `open a plan of ${MEASURES} measures`,
      does: async (time) => {
        if (time > 0) return;
        await page.getByRole('button', { name: saidByPage('take.label') }).click();
        await page.getByRole('menuitem', { name: saidByPage('project.open') }).click();
        const buffer = benchProject(MEASURES);
        const file = { name: 'meting.pactkaart.json', mimeType: 'application/json', buffer };
        await page.locator('input[type="file"]').setInputFiles(file);
        await page.getByRole('button', { name: saidByPage('project.openNow'), exact: true }).click();
      },
    },
    {
      name: 'the plan page and back',
      does: () => toViewAndBack('plan'),
    },
    {
      name: 'the plan on the map, on and off',
      does: () => {
        const shown = page.getByRole('checkbox', { name: /^plan aan/ });
        return thereAndBack(
          () => shown.click(),
          () => shown.click(),
        );
      },
    },
  ];
}
