import { give } from './screen';
import type { Desk, Screen } from './screen';

const point = (properties: object, at: readonly number[] = [4.72, 51.08]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: at },
});
const collection = (features: readonly object[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', features, ...more });

const TREES = collection([
  ...[2021, 2023, 2019].map((jaar) => point({ jaar, aantal: 100, status: 'geplant' })),
  point({ jaar: 2022, aantal: 4, status: 'nagekeken' }),
  point({ jaar: 2022 }, [0, 0]),
]);
const QUARTER = [
  [4.7, 51.05],
  [4.75, 51.05],
  [4.75, 51.1],
  [4.7, 51.05],
];
const AREAS = collection([
  {
    ...{ type: 'Feature', properties: { code: 'w1', naam: 'Wijk een' } },
    geometry: { type: 'Polygon', coordinates: [QUARTER] },
  },
]);
const FIGURES = 'nis;gemeente;aantal\n12014;Heist-op-den-Berg;120\n12026;Nijlen;80\n99999;Nergens;5\n';

async function openLayer({ toTab, press, dialog }: Desk): Promise<void> {
  await toTab('map');
  await press('open.title');
  await dialog().waitFor();
}

async function read(desk: Desk, name: string, content: string): Promise<void> {
  await openLayer(desk);
  await give(desk.page, name, content);
  await desk.page.locator('.recipe-form, .modal [role="alert"]').first().waitFor();
}

/** Trees of one's own on the map, with the message that says so. */
async function withTrees(desk: Desk): Promise<void> {
  await read(desk, 'bomen.geojson', TREES);
  const unknown = desk.dialog().getByRole('radio', { name: desk.t('words.meaning.realised') });
  if ((await unknown.count()) > 0) await unknown.first().check();
  await desk.press('open.show');
  await desk.dialog().waitFor({ state: 'detached' });
  await desk.page.locator('.notice').waitFor();
}

/** How a layer comes in: what is asked, what is refused, and what can be done with it then. */
export const LAYER_SCREENS: readonly Screen[] = [
  { name: 'open-layer', query: '', show: openLayer },
  {
    name: 'open-official',
    query: '',
    show: async (desk) => {
      await openLayer(desk);
      await desk.dialog().locator('summary').first().click();
    },
  },
  { name: 'open-refused', query: '', show: (desk) => read(desk, 'raming.pdf', '%PDF-1.7\n') },
  {
    name: 'open-crs',
    query: '',
    show: (desk) =>
      read(
        desk,
        'bomen.geojson',
        collection([point({ jaar: 2023 }, [174_650, 196_760])], {
          crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::21500' } },
        }),
      ),
  },
  { name: 'recipe-measures', query: 'doel=bomen', show: (desk) => read(desk, 'bomen.geojson', TREES) },
  { name: 'recipe-areas', query: '', show: (desk) => read(desk, 'wijken.geojson', AREAS) },
  { name: 'recipe-figures', query: 'doel=bomen', show: (desk) => read(desk, 'bomen.csv', FIGURES) },
  { name: 'notice', query: 'doel=bomen&gebied=12014', show: withTrees },
  {
    name: 'own-layer',
    query: 'doel=bomen&gebied=12014',
    show: async (desk) => {
      await withTrees(desk);
      await desk.press('layers.label');
      await desk.page.locator('.own-area-change').first().click();
    },
  },
  {
    name: 'replace',
    query: 'doel=bomen&gebied=12014',
    show: async (desk) => {
      await withTrees(desk);
      await desk.press('layers.label');
      await desk.page.locator('.own-area-change').first().click();
      await desk.press('layers.replace');
      await desk.dialog().waitFor();
    },
  },
  {
    name: 'save-project',
    query: 'doel=bomen&gebied=12014',
    show: async (desk) => {
      await withTrees(desk);
      await desk.press('take.label');
      await desk.page.getByRole('menuitem', { name: desk.t('project.save') }).click();
      await desk.dialog().waitFor();
    },
  },
];
