import type { Screen } from './screen';

/** What takes the place of the map, and what stands where something did not come. */
export const PAGE_SCREENS: readonly Screen[] = [
  { name: 'overview', query: 'blad=overzicht&gebied=12014' },
  { name: 'overview-pace', query: 'blad=overzicht&binnen=70000&kleur=tempo&achterop=laden' },
  {
    name: 'overview-cell',
    query: 'blad=overzicht&binnen=70000',
    show: async ({ page, isNarrow }) => {
      if (isNarrow) await page.locator('.overview-card button').first().click();
      else {
        await page.getByRole('grid').focus();
        for (const key of ['Control+Home', 'ArrowRight', 'ArrowRight', 'Enter'])
          await page.keyboard.press(key);
        await page.getByRole('menu').waitFor();
      }
    },
  },
  {
    name: 'overview-tools',
    query: 'blad=overzicht&binnen=70000',
    show: async ({ page, isNarrow }) => {
      if (isNarrow) await page.locator('.overview-more summary').click();
    },
  },
  { name: 'area-page', query: 'blad=gebied&gebied=12014' },
  {
    name: 'area-provenance',
    query: 'blad=gebied&gebied=12014',
    show: ({ press }) => press('area.provenance'),
  },
  { name: 'compare', query: 'blad=vergelijk&vergelijk=municipalities-2025/12014,73107' },
  { name: 'compare-none', query: 'blad=vergelijk' },
  {
    name: 'compare-menu',
    query: 'gebied=12014',
    show: async ({ press, dialog }) => {
      await press('compare.with');
      await dialog().waitFor();
    },
  },
  {
    name: 'report',
    query: 'blad=raad&gebied=12014',
    show: ({ page }) => page.locator('.sheet').last().waitFor(),
  },
  {
    name: 'atlas',
    query: 'eigen=Netevallei:12014.12026.12035&eigen=Kempen:13001.13003&niveau=own-areas&blad=atlas',
    show: async ({ press, page }) => {
      await press('atlas.make');
      await page.locator('.sheet').nth(2).waitFor();
    },
  },
  { name: 'nothing-loaded', query: '', missing: /catalog\.json/ },
  { name: 'part-missing', query: 'blad=vergelijk', missing: /ComparePage/ },
  {
    name: 'dialog-missing',
    query: '',
    missing: /OpenLayerDialog/,
    show: async ({ press, page }) => {
      await press('open.title');
      await page.locator('dialog').waitFor();
    },
  },
];
