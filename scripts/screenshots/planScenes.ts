import type { Browser, BrowserContext, Page } from 'playwright-core';
import { translate } from '../../src/i18n/translate';
import type { Language, MessageKey, MessageParams } from '../../src/i18n/translate';
import { loadTexts } from '../../src/io/lateTexts';
import { axeFindings } from '../browser/axeFindings';
import { closeWelcome } from '../browser/pageOfApp';
import { settledScreen } from '../screens/screen';
import { fakeBackground } from './background';
import { otherVersion, planProject, TOWN } from './planProject';

/** Widths of a desk, a laptop and a phone, the laptop at 200 %, and for what a phone scrolls past a tall window. */
export const SIZES = {
  desk: [1680, 1050],
  laptop: [1280, 800],
  phone: [390, 844],
  double: [640, 400],
  tall: [390, 2600],
} as const;
export type Size = keyof typeof SIZES;
const isNarrow = (size: Size): boolean => SIZES[size][0] <= 860;

const QUERY = { blad: 'plannen', doel: 'fiets', gebied: TOWN.area.code, datum: '2026-11-22' };
const CLOSE = `kaart=${TOWN.place.join(',')},14.2&achtergrond=aerial`;
const PLAN = 'plan=synthetic-A';

/** One page in one language at one size, and what is done with what it shows. */
interface Seen {
  page: Page;
  size: Size;
  language: Language;
  t: (key: MessageKey, params?: MessageParams) => string;
  /** How many measures the plan has. */
  count: number;
  /** Take the picture, and say what axe finds. */
  see: (name: string) => Promise<void>;
}

/** Which pictures to take. */
export interface Wanted {
  languages: readonly Language[];
  sizes: readonly Size[];
  /** How many measures the plan has. */
  counts: readonly number[];
  scenes: readonly string[];
}

/** What is shown beside the whole view and a street of it; `ofPlans`: there is nothing of it without measures. */
const STATES: Readonly<
  Record<string, { query: string; ofPlans?: true; show: (seen: Seen) => Promise<void> }>
> = {
  lists: { query: '', show: lists },
  forms: { query: '', show: forms },
  dialogs: { query: '', ofPlans: true, show: dialogs },
  drawing: { query: CLOSE, show: drawing },
  comparison: { query: '', ofPlans: true, show: comparison },
  council: { query: 'planaan=ja&blad=raad', show: council },
};
export const PLAN_SCENES = ['whole', 'close', ...Object.keys(STATES)];

/**
 * Take pictures of the view in which measures are planned, and ask axe about everything that they show.
 * @param say hears what was taken and found. @returns how many findings there were
 */
export async function planPictures(
  browser: Browser,
  base: string,
  folder: string,
  { languages, sizes, counts, scenes }: Wanted,
  say: (line: string) => void,
): Promise<number> {
  // The plan is opened in Dutch; every page is asked for by its own words.
  await Promise.all((['nl', ...languages] as const).map((language) => loadTexts(language)));
  let found = 0;
  const open = async (
    context: BrowserContext,
    [count, size, language, query]: readonly [number, Size, Language, string],
    work: (seen: Seen) => Promise<void>,
  ): Promise<void> => {
    const page = await context.newPage();
    await page.setViewportSize({ width: SIZES[size][0], height: SIZES[size][1] });
    page.on('pageerror', ({ message }) => {
      say(`  error: ${message}`);
    });
    const asked = new URLSearchParams({
      ...QUERY,
      taal: language,
      ...Object.fromEntries(new URLSearchParams(query)),
    });
    await page.goto(`${base}?${asked}`);
    const see = async (what: string): Promise<void> => {
      await settledScreen(page);
      const name = `${count}-${what}-${size}-${language}`;
      await page.screenshot({ path: `${folder}/${name}.png` });
      const here = await axeFindings(page);
      found += here.length;
      say(`${name}: ${here.length} findings`);
      for (const one of here) say(`  ${one}`);
    };
    await settledScreen(page);
    const t: Seen['t'] = (key, params) => translate(language, key, params);
    await work({ page, size, language, t, count, see }).catch((error: unknown) => {
      found++;
      say(`  failed (${size}, ${language}): ${String(error)}`);
    });
    await page.close();
  };

  for (const count of counts) {
    const context = await browser.newContext({ locale: 'nl-BE', reducedMotion: 'reduce' });
    context.setDefaultTimeout(180_000);
    await closeWelcome(context);
    await fakeBackground(context);
    if (count > 0) await open(context, [count, 'laptop', 'nl', ''], openPlan);
    const plan = count > 0 ? PLAN : '';
    for (const language of languages) {
      for (const size of sizes) {
        if (scenes.includes('whole'))
          await open(context, [count, size, language, plan], ({ see }) => see('whole'));
        if (scenes.includes('close'))
          await open(context, [count, size, language, `${plan}&${CLOSE}`], closeBy);
        for (const [name, { query, ofPlans, show }] of Object.entries(STATES))
          if (scenes.includes(name) && (count > 0 || !ofPlans))
            await open(context, [count, size, language, `${plan}&${query}`], show);
      }
    }
    await context.close();
  }
  return found;
}

/** Open the project with the invented plan, which the context then keeps. */
export async function openPlan({ page, t, count }: Pick<Seen, 'page' | 't' | 'count'>): Promise<void> {
  await page.getByRole('button', { name: t('take.label') }).click();
  await page.getByRole('menuitem', { name: t('project.open') }).click();
  const name = `plan-${count}.pactkaart.json`;
  const buffer = Buffer.from(planProject(count));
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: t('project.openNow'), exact: true }).click();
  await page.getByText(t('notice.projectOpened', { file: name })).waitFor();
  await page.getByText(t('keeping.kept')).waitFor();
}

/** Streets of the town with the list of measures below them. */
async function closeBy(seen: Seen): Promise<void> {
  if (!isNarrow(seen.size)) await toMeasures(seen);
  const all = seen.page.getByRole('checkbox', { name: seen.t('planPage.allTargets') });
  if ((await all.count()) > 0) await all.check();
  await seen.see('close');
}

/** On a narrow screen another part of the view. */
async function toTab({ page, size, t }: Seen, tab: 'map' | 'table' | 'targets'): Promise<void> {
  if (isNarrow(size)) await page.getByRole('button', { name: t(`tab.plan.${tab}`), exact: true }).click();
}

async function toMeasures(seen: Seen): Promise<void> {
  await toTab(seen, 'table');
  await seen.page.locator('#plan-tab-measures').click();
}

/** The list of all targets, a choice of many with mixed values, and what is asked of them. */
async function lists(seen: Seen): Promise<void> {
  const { page, t, count, see } = seen;
  await toTab(seen, 'targets');
  await see('targets');
  await toMeasures(seen);
  await see('list');
  if (count === 0) return;
  await page.getByRole('combobox', { name: t('plan.list.targets') }).selectOption('all');
  await see('list-all');
  await page.getByRole('button', { name: t('plan.chooseAll'), exact: true }).click();
  await page.locator('.measure-form').scrollIntoViewIfNeeded();
  await see('many');
  await toTab(seen, 'map');
  await see('all-targets');
}

/** The form of every kind, with the first measure of each target. */
async function forms(seen: Seen): Promise<void> {
  const { page, see } = seen;
  await toTab(seen, 'targets');
  const targets = await page.locator('.target-row').count();
  for (let at = 0; at < targets; at++) {
    await toTab(seen, 'targets');
    await page.locator('.target-row').nth(at).click();
    await toMeasures(seen);
    const row = page.locator('.measure-table tbody tr[aria-rowindex]').first();
    if ((await row.count()) === 0) {
      await see(`form-${at}-none`);
      continue;
    }
    await row.click();
    await page.locator('.measure-form').scrollIntoViewIfNeeded();
    await see(`form-${at}`);
  }
}

/** What opens over the page. */
async function dialogs(seen: Seen): Promise<void> {
  const { page, t, count, see } = seen;
  await toMeasures(seen);
  for (const [name, label] of [
    ['rates', 'plan.rates.open'],
    ['spread', 'plan.spread'],
  ] as const) {
    await page
      .getByRole('button', { name: t(label), exact: true })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await see(name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.locator('.scenario-button').click();
  await page.getByRole('dialog').waitFor();
  await see('plans');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await toTab(seen, 'map');
  await page.getByRole('button', { name: t('pen.keysOpen') }).click();
  await page.getByRole('dialog').waitFor();
  await see('keys');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const known = page.getByRole('checkbox', { name: t('scenarios.known') });
  if ((await known.count()) > 0) {
    await known.check();
    await page.locator('.known-plans').first().scrollIntoViewIfNeeded();
    await see('known');
  }
  await page.getByRole('button', { name: t('open.title'), exact: true }).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('open.file'), exact: true }).click();
  const buffer = Buffer.from(otherVersion(count));
  await (await chosen).setFiles({ name: 'lien.geojson', mimeType: 'application/geo+json', buffer });
  await page.getByText(t('scenarios.asCopy')).waitFor();
  await see('merge');
}

/** A line under the hand, and coordinates that are typed. */
async function drawing(seen: Seen): Promise<void> {
  const { page, t, see } = seen;
  const tool = (name: MessageKey) => page.locator('.plan-tools').getByRole('button', { name: t(name) });
  await tool('pen.form.cyclePath.line').click();
  await page.locator('[data-drawing]').waitFor();
  const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
  for (const [x, y] of [
    [0.4, 0.4],
    [0.5, 0.5],
    [0.6, 0.45],
  ] as const)
    await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
  await page.mouse.move(box.x + 0.66 * box.width, box.y + 0.5 * box.height);
  await see('drawing');
  await tool('pen.coordinates').click();
  await see('typing');
  // No drawing is left for who comes next.
  await page.locator('.maplibregl-canvas').focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
}

/** Two plans beside each other, in every view of a comparison. */
async function comparison(seen: Seen): Promise<void> {
  const { page, t, see } = seen;
  await page.locator('.scenario-button').click();
  await page.getByRole('button', { name: t('scenarios.compare') }).click();
  await page.locator('.comparison').waitFor();
  for (const view of ['targets', 'areas', 'differences', 'maps'] as const) {
    await page.getByRole('radio', { name: t(`scenarios.view.${view}`) }).check({ force: true });
    if (view === 'maps') await page.locator('.comparison-map [data-map-status="ready"]').nth(1).waitFor();
    await see(`compare-${view}`);
  }
}

/** The pages for the council, with the plan on. */
async function council({ page, see }: Seen): Promise<void> {
  await page.locator('.sheet').last().waitFor();
  await see('council');
}
