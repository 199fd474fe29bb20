import { otherVersion } from '../screenshots/planProject';
import { give } from './screen';
import type { Desk, Screen } from './screen';

const PLANNED = 'blad=plannen&doel=fiets&gebied=44021&plan=synthetic-A';

async function toMeasures({ page, toTab }: Desk): Promise<void> {
  await toTab('table');
  await page.locator('#plan-tab-measures').click();
}

async function openPlans({ page, dialog }: Desk): Promise<void> {
  await page.locator('.scenario-button').click();
  await dialog().waitFor();
}

const compared = (view: 'targets' | 'areas' | 'differences' | 'maps'): Screen => ({
  name: `compare-plans-${view}`,
  query: PLANNED,
  ofPlan: true,
  show: async (desk) => {
    const { page, press, t } = desk;
    await openPlans(desk);
    await press('scenarios.compare');
    await page.locator('.comparison').waitFor();
    await page.getByRole('radio', { name: t(`scenarios.view.${view}`) }).check({ force: true });
  },
});

/** The view in which measures are planned, without and with an invented plan. */
export const PLAN_SCREENS: readonly Screen[] = [
  { name: 'plan-none', query: 'blad=plannen&doel=fiets&gebied=44021' },
  {
    name: 'plan-drawing',
    query: 'blad=plannen&doel=fiets&gebied=44021',
    show: async ({ page, t }) => {
      await page
        .locator('.plan-tools')
        .getByRole('button', { name: t('pen.form.cyclePath.line') })
        .click();
      await page.locator('[data-drawing]').waitFor();
    },
  },
  {
    name: 'plan-keys',
    query: 'blad=plannen&doel=fiets&gebied=44021',
    show: async ({ press, dialog }) => {
      await press('pen.keysOpen');
      await dialog().waitFor();
    },
  },
  { name: 'plan', query: PLANNED, ofPlan: true },
  { name: 'plan-targets', query: PLANNED, ofPlan: true, show: ({ toTab }) => toTab('targets') },
  { name: 'plan-list', query: PLANNED, ofPlan: true, show: toMeasures },
  {
    name: 'plan-form',
    query: PLANNED,
    ofPlan: true,
    show: async (desk) => {
      await toMeasures(desk);
      await desk.page.locator('.measure-table tbody tr[aria-rowindex]').first().click();
      await desk.page.locator('.measure-form').waitFor();
    },
  },
  {
    name: 'plan-many',
    query: PLANNED,
    ofPlan: true,
    show: async (desk) => {
      await toMeasures(desk);
      await desk.press('plan.chooseAll');
    },
  },
  ...(['plan.rates.open', 'plan.spread'] as const).map((way): Screen => ({
    name: way.replace('.open', '').replace('.', '-'),
    query: PLANNED,
    ofPlan: true,
    show: async (desk) => {
      await toMeasures(desk);
      await desk.press(way);
      await desk.dialog().waitFor();
    },
  })),
  { name: 'plans', query: PLANNED, ofPlan: true, show: openPlans },
  compared('targets'),
  compared('areas'),
  compared('differences'),
  compared('maps'),
  {
    name: 'plan-merge',
    query: PLANNED,
    ofPlan: true,
    show: async (desk) => {
      await desk.toTab('map');
      await desk.press('open.title');
      await give(desk.page, 'lien.geojson', otherVersion(50));
      await desk.page.getByText(desk.t('scenarios.asCopy')).waitFor();
    },
  },
  {
    name: 'overview-plan',
    query: `${PLANNED}&blad=overzicht&planaan=ja`.replace('blad=plannen&', ''),
    ofPlan: true,
  },
  {
    name: 'report-plan',
    query: `${PLANNED}&blad=raad&planaan=ja`.replace('blad=plannen&', ''),
    ofPlan: true,
  },
];
