import type { Desk, Screen } from './screen';

const AREA = 'gebied=12014';
const OWN = 'eigen=Netevallei:12014.12026.12035&eigen=Kempen:13001.13003&niveau=own-areas&gebied=own-area-1';

async function openMenu({ press, page }: Desk): Promise<void> {
  await press('take.label');
  await page.getByRole('menu').waitFor();
}

async function ofMenu(desk: Desk, entry: string): Promise<void> {
  await openMenu(desk);
  await desk.page.getByRole('menuitem', { name: entry }).first().click();
}

async function openHelp({ page, dialog }: Desk): Promise<void> {
  await page.locator('.help-button').click();
  await dialog().waitFor();
}

async function openPanel(
  { toTab, press, page }: Desk,
  panel: 'ownAreas.title' | 'layers.label',
): Promise<void> {
  await toTab('map');
  await press(panel);
  await page.locator('.own-areas').waitFor();
}

/** The map with its table and panels, the settings and menus of the header, and what opens from them. */
export const MAP_SCREENS: readonly Screen[] = [
  { name: 'welcome', query: '', welcome: true },
  { name: 'map', query: '' },
  { name: 'area', query: AREA },
  { name: 'table', query: AREA, show: ({ toTab }) => toTab('table') },
  { name: 'targets', query: AREA, show: ({ toTab }) => toTab('targets') },
  { name: 'no-data', query: 'doel=renovatie&gebied=23009' },
  { name: 'province', query: 'doel=ontharding&niveau=provinces-2025&gebied=40000' },
  { name: 'own-level', query: OWN },
  { name: 'no-example', query: `voorbeeld=nee&doel=bomen&${AREA}` },
  { name: 'pact-2.1', query: `pact=2.1&doel=energiegemeenschappen&${AREA}` },
  { name: 'filtered', query: 'binnen=70000&achterop=laden&filter=zzz', show: ({ toTab }) => toTab('table') },
  {
    name: 'search',
    query: '',
    show: async ({ page, t }) => {
      await page.getByRole('combobox', { name: t('search.label') }).fill('gent');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'choice',
    query: '',
    show: async ({ page, t }) => {
      await page.getByRole('button', { name: t('settings.pact') }).click();
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'settings',
    query: '',
    show: async ({ page, t, dialog }) => {
      await page.getByRole('button', { name: t('settings.date') }).click();
      await dialog().waitFor();
    },
  },
  {
    name: 'rules',
    query: '',
    show: async ({ press, dialog }) => {
      await press('settings.rules');
      await dialog().waitFor();
    },
  },
  { name: 'help', query: '', show: openHelp },
  {
    name: 'about',
    query: '',
    show: async (desk) => {
      await openHelp(desk);
      await desk.dialog().getByText(desk.t('help.about'), { exact: true }).click();
      await desk
        .dialog()
        .getByRole('heading', { name: desk.t('about.sources') })
        .waitFor();
    },
  },
  { name: 'take-menu', query: AREA, show: openMenu },
  {
    name: 'take',
    query: AREA,
    show: async (desk) => {
      await ofMenu(desk, desk.t('take.level'));
      await desk.dialog().waitFor();
    },
  },
  {
    name: 'open-project',
    query: '',
    show: async (desk) => {
      await ofMenu(desk, desk.t('project.open'));
      await desk.dialog().waitFor();
    },
  },
  {
    name: 'clear-project',
    query: OWN,
    show: async (desk) => {
      await ofMenu(desk, desk.t('project.clear'));
      await desk.page.getByRole('alertdialog').waitFor();
    },
  },
  { name: 'layers', query: AREA, show: (desk) => openPanel(desk, 'layers.label') },
  {
    name: 'layer-editor',
    query: `doel=bomen&${AREA}`,
    show: async (desk) => {
      await openPanel(desk, 'layers.label');
      await desk.page.locator('.own-area-change').first().click();
    },
  },
  {
    name: 'rows',
    query: `doel=bomen&${AREA}`,
    show: async (desk) => {
      await openPanel(desk, 'layers.label');
      await desk.page.locator('.own-area-change').first().click();
      await desk.press('layers.rows');
      await desk.dialog().getByRole('row').nth(3).waitFor();
    },
  },
  { name: 'own-areas', query: OWN, show: (desk) => openPanel(desk, 'ownAreas.title') },
  {
    name: 'own-area-editor',
    query: OWN,
    show: async (desk) => {
      await openPanel(desk, 'ownAreas.title');
      await desk.page.locator('.own-area-change').first().click();
    },
  },
  {
    name: 'compose',
    query: '',
    show: async (desk) => {
      await openPanel(desk, 'ownAreas.title');
      await desk.press('ownAreas.compose');
      await desk.page.getByRole('combobox', { name: desk.t('ownAreas.find') }).fill('gent');
      await desk.page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'combine',
    query: OWN,
    show: async (desk) => {
      await openPanel(desk, 'ownAreas.title');
      await desk.press('ownAreas.combine');
    },
  },
  {
    name: 'drawing',
    query: '',
    show: async (desk) => {
      await openPanel(desk, 'ownAreas.title');
      await desk.press('draw.tool.circle');
      await desk.page.locator('.drawing-bar').waitFor();
    },
  },
  {
    name: 'typed',
    query: '',
    show: async (desk) => {
      await openPanel(desk, 'ownAreas.title');
      await desk.press('draw.typed');
      await desk.dialog().waitFor();
    },
  },
  {
    name: 'ruler',
    query: '',
    show: async (desk) => {
      await desk.press('map.ruler');
      await desk.page.locator('.drawing-bar').waitFor();
    },
  },
  {
    name: 'target-list',
    query: AREA,
    show: async ({ toTab, press, dialog }) => {
      await toTab('targets');
      await press('change.open');
      await dialog().waitFor();
    },
  },
  {
    name: 'target-form',
    query: AREA,
    show: async ({ press, dialog }) => {
      await press('change.editNorm');
      await dialog().waitFor();
    },
  },
  {
    name: 'target-added',
    query: AREA,
    show: async ({ toTab, press, page, t, dialog }) => {
      await toTab('targets');
      await press('change.open');
      await dialog().waitFor();
      await press('change.add');
      await dialog()
        .getByRole('button', { name: t('change.add'), exact: true })
        .click();
      await page.getByRole('alert').waitFor();
    },
  },
];
