import { expect, test } from 'vitest';
import { boundsOf } from '../../../../src/domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { PlannedRecipe } from '../../../../src/engine/plannedFile';
import type { ExportDocument } from '../../../../src/io/exports/exportDocument';
import type { ExportFormat } from '../../../../src/io/exports/exportFormats';
import { readLayer } from '../../../../src/io/readLayer';
import { undo } from '../../../../src/state/actions/history';
import { takePlannedFile } from '../../../../src/state/actions/knownPlans';
import { changeMeasures } from '../../../../src/state/actions/measures';
import { keepPlan } from '../../../../src/state/jobs/keepPlan';
import { readSource } from '../../../../src/state/jobs/ownLayers';
import { selectMeasureRowsOf } from '../../../../src/state/selectors/measureRows';
import {
  selectMeasuresOf,
  selectPlannedSubject,
  selectPlanPending,
} from '../../../../src/state/selectors/plan';
import type { ActionContext } from '../../../../src/state/store/action';
import { whenState } from '../../../../src/state/store/appStore';
import { recordsFrom } from '../../../../src/state/store/records';
import { openPage, settled } from '../../../helpers/countingPage';
import { exported } from '../../../helpers/exported';
import { PLAN_A } from '../../../helpers/plannedMeasures';
import { valueOf } from '../../../helpers/valueOf';

const BY_COLUMN: PlannedRecipe = {
  ...{ targetColumn: 'doel', target: null, targets: {}, bases: {} },
  ...{ status: 'planned', area: null, decimals: {} },
};

/** Rows as a town has them: what it plans for several targets, in its own words. */
const ROWS = [
  {
    doel: 'Bomen',
    status: 'gepland',
    jaar: '2027',
    aantal: '12',
    kost: '€ 1.250,50',
    trekker: 'Groendienst',
  },
  {
    doel: 'bomen',
    status: 'in uitvoering',
    jaar: '14/05/2026',
    aantal: '3',
    opmerking: 'plein',
    dossier: 'G-7',
  },
  {
    doel: 'Laadpalen',
    status: 'voorstel',
    jaar: '2028',
    connectoren: '4',
    vermogen: '22 kW',
    toegang: 'publiek',
  },
  { doel: 'renovatie', status: 'goedgekeurd', jaar: '2029', wooneenheden: '40' },
  { doel: 'bomen', status: 'in studie', jaar: '2027', aantal: '5' },
  { doel: 'bomen', status: 'gepland', jaar: 'ooit', aantal: 'enkele', kost: '€ 90,00' },
  { doel: 'Groen', status: 'gepland', jaar: '2027', aantal: '8' },
  { doel: 'Groen', status: '', jaar: '2027', aantal: '9' },
  { doel: '', status: 'gepland', jaar: '2027', aantal: '1' },
] as const;
const NAMES = [...new Set(ROWS.flatMap((row) => Object.keys(row)))];

const text = JSON.stringify({
  type: 'FeatureCollection',
  features: ROWS.map((row, at) => ({
    type: 'Feature',
    properties: Object.fromEntries(
      NAMES.map((name) => [name, (row as Record<string, string>)[name] ?? null]),
    ),
    geometry: { type: 'Point', coordinates: [4.01 + at / 1000, 51.05] },
  })),
});
const GEOJSON = new TextEncoder().encode(text);

const ENDINGS = { geojson: 'geojson', geopackage: 'gpkg', flatgeobuf: 'fgb', shapefile: 'zip' } as const;

/** The same rows in another format, by the writers that go out of the other door. */
async function fileIn(format: ExportFormat): Promise<Uint8Array> {
  const { columns } = valueOf(await readLayer({ kind: 'bytes', name: 'x.geojson', bytes: GEOJSON }));
  const document: ExportDocument = {
    ...{ name: 'plan', title: 'plan', language: 'nl', columns, sheets: [], provenance: [] },
    fields: columns.attributes.map(({ name }) => ({ name, shortName: name.slice(0, 10), heading: name })),
  } as unknown as ExportDocument;
  return exported(document, format, 'EPSG:4326');
}

async function planningPage(): Promise<ActionContext> {
  const page = await openPage(() => 0, {
    records: recordsFrom({ scenario: [PLAN_A] }),
    ...{ planYear: 2029, target: 'bomen', selectedCode: '0' },
  });
  keepPlan(page);
  await settled(page);
  return page;
}
async function take(page: ActionContext, bytes: Uint8Array, name: string, recipe: PlannedRecipe = BY_COLUMN) {
  const read = valueOf(
    await readSource(page, { kind: 'bytes', name, bytes: bytes.slice() }, () => undefined),
  );
  const before = valueOf(await page.engine.inspectPlanned(read.id, recipe));
  valueOf(await takePlannedFile.run(page, { read, recipe, into: PLAN_A.id }));
  await whenState(page.store, (state) => !selectPlanPending(state));
  return before;
}
/** The measures of the plan from west to east, as the rows stand: a FlatGeobuf has an order of its own. */
const measuresOf = ({ store }: ActionContext) =>
  selectMeasuresOf(store.getState(), PLAN_A.id).toSorted((a, b) => west(a) - west(b));
const west = ({ place }: PlannedMeasure): number =>
  place.kind === 'geometry' ? boundsOf(place.geometry)[0] : 0;
const trees = ({ store }: ActionContext) =>
  selectPlannedSubject(store.getState(), 'bomen', PLAN_A.id)!.outcome.planned.quantity;

test.each(['geojson', 'geopackage', 'flatgeobuf', 'shapefile'] as const)(
  'rows of several targets in %s become measures of the plan, in one step',
  async (format) => {
    const page = await planningPage();
    const bytes = format === 'geojson' ? GEOJSON : await fileIn(format);
    const inspection = await take(page, bytes, `plan.${ENDINGS[format]}`);
    // Every row is somewhere: taken, asked about, left out or refused.
    expect(inspection).toMatchObject({ rows: 9, measures: 6, unclear: 2, leftOut: 0, refused: 0 });
    expect(inspection.openTargets).toEqual([
      { word: 'Groen', count: 2 },
      { word: '', count: 1 },
    ]);
    const asked = inspection.openTargets.reduce((sum, { count }) => sum + count, 0);
    expect(inspection.measures + asked + inspection.withoutPlace).toBe(inspection.rows);

    expect(measuresOf(page)).toMatchObject([
      { kind: 'tree', status: 'planned', year: 2027, quantity: 12, cost: 1250.5, lead: 'Groendienst' },
      { kind: 'tree', status: 'in_progress', year: 2026, quantity: 3 },
      {
        ...{ kind: 'charging', status: 'idea', year: 2028, quantity: null },
        attributes: { connectors: 4, kw: 22, access: 'public' },
      },
      { kind: 'renovation', status: 'planned', attributes: { dwellings: 40 } },
      { quantity: 5, unclear: [{ about: 'status', said: 'in studie' }] },
      {
        ...{ year: null, quantity: null, cost: 90 },
        unclear: [
          { about: 'year', said: 'ooit' },
          { about: 'quantity', said: 'enkele' },
        ],
      },
    ]);
    // What no measure has a place for is in its note, the day of a year with it.
    expect(measuresOf(page)[1]!.note).toBe('plein\njaar: 14/05/2026; dossier: G-7');
    expect(page.store.getState()).toMatchObject({ page: 'plan', allTargetsShown: true });
    expect(page.store.getState().chosenMeasures.size).toBe(2);
    expect(page.store.getState().past).toHaveLength(1);
    undo.run(page, null);
    expect(measuresOf(page)).toEqual([]);
  },
);

test('what is not understood counts once it is mended, for all alike at once, and not before', async () => {
  const page = await planningPage();
  await take(page, GEOJSON, 'plan.geojson');
  expect(trees(page)).toBe(15);
  const rows = selectMeasureRowsOf(page.store.getState(), PLAN_A.id);
  expect(rows.filter(({ cost }) => cost.cents === 9000)).toEqual([]);
  const ids = measuresOf(page).flatMap(({ unclear, id }) => (unclear ? [id] : []));
  changeMeasures.run(page, {
    ids,
    change: (measure) => ({ ...measure, status: 'in_progress', year: 2028 }),
    what: 'status',
  });
  await whenState(page.store, (state) => !selectPlanPending(state));
  // The one of which the number is not understood waits for that.
  expect(trees(page)).toBe(20);
  expect(measuresOf(page).map(({ unclear }) => unclear)).toEqual([
    ...[undefined, undefined, undefined, undefined, undefined],
    [{ about: 'quantity', said: 'enkele' }],
  ]);
});

test('a target that was said for a word takes its rows along, and null leaves them out; again brings none twice', async () => {
  const page = await planningPage();
  await take(page, GEOJSON, 'plan.geojson');
  const recipe = { ...BY_COLUMN, targets: { groen: 'perken', '': null } as const };
  const inspection = await take(page, GEOJSON, 'plan.geojson', recipe);
  expect(inspection).toMatchObject({ measures: 8, leftOut: 1, openTargets: [], withoutStatus: 1 });
  expect(measuresOf(page)).toHaveLength(8);
  expect(measuresOf(page).slice(6)).toMatchObject([
    { target: 'perken', kind: 'greenBed', quantity: 8, note: 'doel: Groen' },
    { target: 'perken', status: 'planned', quantity: 9 },
  ]);
  const notice = page.store.getState().notices.at(-1)!;
  expect(notice.text).toMatchObject({
    key: 'notice.plannedFileTaken',
    params: { count: 2, stayed: 6, left: 1 },
  });
});

test('rows without geometry hang on the area that was said, and stay out without one', async () => {
  const page = await planningPage();
  const csv = new TextEncoder().encode('doel;status;jaar;wooneenheden\nrenovatie;gepland;2027;9\n');
  expect(await take(page, csv, 'a.csv')).toMatchObject({ measures: 0, withoutPlace: 1 });
  const nowhere = JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { doel: 'renovatie', wooneenheden: 12 }, geometry: null }],
  });
  const bytes = new TextEncoder().encode(nowhere);
  expect(await take(page, bytes, 'a.geojson')).toMatchObject({ measures: 0, withoutPlace: 1 });
  await take(page, bytes, 'a.geojson', { ...BY_COLUMN, area: { levelId: 'towns', code: '2' } });
  expect(measuresOf(page)).toMatchObject([
    { place: { kind: 'area', area: { levelId: 'towns', code: '2' } }, attributes: { dwellings: 12 } },
  ]);
});

test('numbers that can be read in two ways are asked about, and understood once somebody says how', async () => {
  const page = await planningPage();
  const lines = ['1.250', '2.500'].map((hoeveelheid, at) => ({
    type: 'Feature',
    properties: { doel: 'hagen', status: 'gepland', jaar: 2027, hoeveelheid },
    geometry: { type: 'Point', coordinates: [4.01 + at / 1000, 51.05] },
  }));
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: lines }));
  const open = await take(page, bytes, 'hagen.geojson');
  expect(open.openNumbers).toMatchObject([{ column: 'hoeveelheid', read: 'open', example: '1.250' }]);
  expect(open.unclear).toBe(2);
  undo.run(page, null);
  await take(page, bytes, 'hagen.geojson', { ...BY_COLUMN, decimals: { hoeveelheid: ',' } });
  expect(measuresOf(page).map(({ quantity, unclear }) => [quantity, unclear])).toEqual([
    [1250, undefined],
    [2500, undefined],
  ]);
});
