import type { Locator, Page } from 'playwright-core';
import { loadTexts } from '../../src/io/lateTexts';
import { LANGUAGES } from '../../src/domain/language';
import { translate } from '../../src/i18n/translate';
import type { Language, MessageKey, MessageParams } from '../../src/i18n/translate';
import { counted } from '../browser/pageOfApp';

/** Every screen is found by the words of its language. */
await Promise.all(LANGUAGES.map((language) => loadTexts(language)));

/** A page of the app, and how to find things in it by what it says. */
export interface Desk {
  page: Page;
  isNarrow: boolean;
  t: (key: MessageKey, params?: MessageParams) => string;
  button: (key: MessageKey, params?: MessageParams) => Locator;
  /** A button of those that are known by more than their words. */
  press: (key: MessageKey, params?: MessageParams) => Promise<void>;
  /** On a narrow screen another part of the view. */
  toTab: (tab: 'map' | 'table' | 'targets') => Promise<void>;
  dialog: () => Locator;
}

/** Something that a reader can have before them. */
export interface Screen {
  name: string;
  query: string;
  /** From the page of the query to the screen. */
  show?: (desk: Desk) => Promise<void>;
  /** With the invented plan of fifty measures. */
  ofPlan?: true;
  /** On the first visit. */
  welcome?: true;
  /** Addresses that are not there. */
  missing?: RegExp;
}

/** Put hands on a page in a language. */
export function deskOf(page: Page, language: Language): Desk {
  const t: Desk['t'] = (key, params) => translate(language, key, params);
  const isNarrow = (page.viewportSize()?.width ?? 0) <= 860;
  const button: Desk['button'] = (key, params) =>
    page.getByRole('button', { name: t(key, params), exact: true });
  return {
    ...{ page, isNarrow, t, button },
    press: (key, params) => button(key, params).first().click(),
    dialog: () => page.getByRole('dialog'),
    toTab: async (tab) => {
      const tabs = page.getByRole('navigation', { name: t('tab.label') });
      const place = { map: 0, table: 1, targets: 2 }[tab];
      if (isNarrow) await tabs.getByRole('button').nth(place).click();
    },
  };
}

/** Wait until all that the screen shows is there. */
export async function settledScreen(page: Page): Promise<void> {
  await counted(page);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  for (const coming of ['.map-coming', '.overview-sign >> text="…"'])
    await page.locator(coming).first().waitFor({ state: 'detached' });
  const map = page.locator('[data-map-status]').first();
  if (await map.isVisible()) await page.locator('[data-map-status="ready"]').first().waitFor();
}

/** Open a screen in a page, in a language, on the day that its figures are of. */
export async function showScreen(
  page: Page,
  base: string,
  screen: Screen,
  language: Language,
): Promise<void> {
  const { missing, query, show } = screen;
  if (missing) await page.route(missing, (route) => route.fulfill({ status: 404 }));
  await page.goto(`${base}?${query}&datum=2026-11-22&taal=${language}`);
  if (missing) await page.locator('.app').waitFor();
  else await settledScreen(page);
  const desk = deskOf(page, language);
  await show?.(desk);
  if (missing) await desk.button('load.retry').first().waitFor();
}

/** A file for the field of the dialog that is open. */
export async function give(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}
