import type { Page } from 'playwright-core';
import type { Language } from '../../src/domain/language';
import { deskOf, settledScreen } from './screen';
import type { Screen } from './screen';

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
  await show?.(deskOf(page, language));
}
