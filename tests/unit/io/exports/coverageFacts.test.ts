import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../../src/domain/coverage/coverageRecord';
import type { CoverageContext, CoverageTable } from '../../../../src/domain/coverage/coverageTable';
import type { AreaTally } from '../../../../src/domain/coverage/tally';
import { publishedDenominator } from '../../../../src/domain/denominators/denominatorValue';
import { lekpTarget } from '../../../../src/domain/targets/lekp';
import { asInPact } from '../../../../src/domain/targets/targetInForce';
import type { TargetId } from '../../../../src/domain/targets/target';
import { trajectoryAt } from '../../../../src/domain/targets/trajectory';
import type { Language } from '../../../../src/i18n/translate';
import type { ExportFormat } from '../../../../src/io/exports/exportFormats';
import { openDatabase } from '../../../../src/io/formats/geopackage/openSqlite';
import { readFlatGeobufHeader } from '../../../../src/io/formats/flatgeobuf/flatGeobufHeader';
import { attributeValue } from '../../../../src/features/columns';
import { FIXTURE_CONTEXT, fixtureColumns } from '../../../helpers/coverageFixture';
import { coverageOk, exported } from '../../../helpers/exported';
import { gdalFeatures } from '../../../helpers/gdal';
import { readOk } from '../../../helpers/readFixture';
import { workbookSheets } from '../../../helpers/workbookSheets';

/** One area of 10,000 inhabitants and 4,000 dwellings, on 1 June 2026 under pact 2.1. */
const DATE = '2026-06-01';
const AREA = { code: '44021', name: 'Gent', parentCode: null };
const NOTHING: AreaTally = {
  realised: 0,
  planned: 0,
  counted: 0,
  assumed: 0,
  overdue: 0,
  leftOut: {},
  geodesic: null,
};
const TALLIES: Partial<Record<TargetId, AreaTally>> = {
  bomen: { ...NOTHING, realised: 1234.5678, counted: 7, leftOut: { beforeStart: 3, forest: 12 } },
  // 720 kWp in all, 360 of them by the end of 2025: 350.25 stood then. 20 projects asked for, 21 there.
  hernieuwbaar: {
    ...{ ...NOTHING, realised: 500, counted: 21 },
    parts: { features: 21, byMilestone: 350.25, fossilFree: null },
  },
  // 200 renovations, 100 of them fossil-free: of one is not said whether it is.
  renovatie: {
    ...{ ...NOTHING, realised: 60, counted: 60 },
    parts: { features: 60, byMilestone: null, fossilFree: { yes: 12, unknown: 1 } },
  },
  laden: { ...NOTHING, realised: 55, counted: 55 },
};
const TARGETS = Object.keys(TALLIES) as TargetId[];
const DENOMINATORS = { inhabitants: 10_000, dwellings: 4000 };

const TABLE: CoverageTable = {
  areas: [AREA],
  byTarget: new Map(
    TARGETS.map((id) => {
      const target = lekpTarget(id);
      const denominator = publishedDenominator(DENOMINATORS[target.denominator]);
      const trajectory = trajectoryAt(target, DATE);
      const tally = TALLIES[id]!;
      return [
        id,
        [
          coverageOf({
            area: AREA,
            target: asInPact(target),
            version: '2.1',
            trajectory,
            denominator,
            tally,
          }),
        ],
      ];
    }),
  ),
};
const CONTEXT: CoverageContext = {
  ...{ ...FIXTURE_CONTEXT, version: '2.1', date: DATE },
  countings: [
    {
      ...{ kind: 'layer', key: 'bomen', name: 'bomen', rule: null, filtered: true },
      ...{ commonYear: null, takesGiven: true, points: null },
    },
    {
      kind: 'layer',
      key: 'hernieuwbaar',
      name: 'zon',
      rule: { kind: 'property', name: 'piek' },
      filtered: false,
      ...{ commonYear: null, takesGiven: false, points: null },
    },
    { kind: 'figure', key: 'laden', name: 'punten' },
  ],
};
const documentIn = (language: Language) =>
  coverageOk({ columns: fixtureColumns(1), table: TABLE, context: CONTEXT, language });

type Row = Record<string, unknown>;

/** The rows of a form with one row per area and target, by the name of the target. */
async function rowsOf(format: 'csv' | 'xlsx', language: Language): Promise<Map<unknown, Row>> {
  const bytes = await exported(documentIn(language), format);
  const target = language === 'nl' ? 'Doel' : 'Target';
  if (format === 'csv') {
    const delimiter = language === 'nl' ? ';' : ',';
    const { data } = Papa.parse<Row>(new TextDecoder().decode(bytes), { header: true, delimiter });
    return new Map(data.map((row) => [row[target], row]));
  }
  const { cells } = workbookSheets(bytes).get(language === 'nl' ? 'Cijfers' : 'Figures')!;
  const rows = new Map<string, Row>();
  for (const [place, value] of cells) {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(place)!;
    if (row === '1') continue;
    rows.set(row!, { ...rows.get(row!), [cells.get(`${column!}1`)!]: value });
  }
  return new Map([...rows.values()].map((row) => [row[target], row]));
}

const DUTCH = {
  Bomen: {
    ...{ Gerealiseerd: 1234.5678, Weggelaten: 15 },
    'Weggelaten, per reden': '12 bosaanplant; 3 van voor 2021',
    Telregel:
      'Elk object telt als 1, of de hoeveelheid die een object zelf opgeeft; gerealiseerd vanaf 2021 tot en met de ' +
      'peildatum (een jaar of maand zonder dag telt vanaf het begin ervan); telt niet mee: compensatie, bosaanplant.',
    Norm: '1 boom per inwoner',
  },
  'Hernieuwbare energie': {
    ...{ 'Tussendoel: laatste dag': '2025-12-31', 'Tussendoel: te halen': 360 },
    ...{ 'Tussendoel: gerealiseerd tegen die dag': 350.25, 'Tussendoel: oordeel': 'niet bereikt' },
    ...{ 'Projecten: te halen': 20, 'Projecten: gerealiseerd': 21, 'Projecten: oordeel': 'bereikt' },
    Telregel: 'Het getal in de kolom “piek”; alles telt als gerealiseerd, ongeacht jaar en status.',
  },
  'Collectieve renovaties': {
    ...{ 'Fossielvrij: te halen': 100, 'Fossielvrij: gerealiseerd': 12 },
    ...{ 'Fossielvrij: ten minste zoveel gerealiseerd': 'ja', 'Fossielvrij: oordeel': 'nog niet bereikt' },
  },
  Laadpunten: {
    Voorbehoud: 'punten, geen CPE',
    Telregel:
      'Een cijfer per gebied, zoals de bron het geeft; elk laadpunt telt als 1, want vermogen en toegang zijn niet bekend ' +
      '(punten, geen CPE).',
    Bronnen: 'Inwoners 2020: Statbel | Laadpunten: MOW',
  },
};
const ENGLISH = {
  Trees: {
    ...{ Realised: 1234.5678, 'Left out, by reason': '12 forest planting; 3 from before 2021' },
    Norm: '1 tree per inhabitant',
  },
  'Renewable energy': {
    ...{ 'Milestone: to reach': 360, 'Milestone: realised by that day': 350.25 },
    ...{ 'Milestone: verdict': 'not reached', 'Projects: realised': 21 },
  },
  'Charging points': {
    Caveat: 'points, not CPE',
    Sources: 'Inhabitants 2020: Statbel | Charging points: MOW',
  },
};

/** What a cell says in a CSV of the language. */
const cellText = (value: unknown, language: Language) =>
  language === 'nl' ? String(value).replace(/^(-?\d+)\.(\d+)$/, '$1,$2') : String(value);

describe.each([
  ['nl', DUTCH],
  ['en', ENGLISH],
] as const)('rows in %s say what the screen says', (language, expected: Record<string, Row>) => {
  test.each(Object.entries(expected))(
    'of %s, in the CSV for Excel and in the workbook',
    async (target, facts) => {
      expect((await rowsOf('xlsx', language)).get(target)).toMatchObject(facts);
      const inCsv = Object.entries(facts).map(([heading, value]) => [heading, cellText(value, language)]);
      expect((await rowsOf('csv', language)).get(target)).toMatchObject(Object.fromEntries(inCsv));
    },
  );

  test('with a heading for the quantity on schedule that is no yes or no, and no word of another language', async () => {
    const [row] = [...(await rowsOf('csv', language)).values()];
    const heading =
      language === 'nl'
        ? 'Verwacht op schema (hoeveelheid in de eenheid)'
        : 'Expected on schedule (quantity in the unit)';
    expect(row).toHaveProperty([heading]);
    const foreign =
      language === 'nl'
        ? /inhabitants|Statbel boundaries|tree\b|realised/
        : /inwoners|bomen|gerealiseerd|grenzen/i;
    expect(JSON.stringify(row)).not.toMatch(foreign);
  });
});

test('the workbook has a row per area, target and reason, and the labels in the headings of the wide sheet', async () => {
  const sheets = workbookSheets(await exported(documentIn('nl'), 'xlsx'));
  const { cells } = sheets.get('Weggelaten')!;
  const row = (number: number) => ['A', 'B', 'C', 'D', 'E'].map((column) => cells.get(`${column}${number}`));
  expect([row(1), row(2), row(3), row(4)[0]]).toEqual([
    ['NIS-code', 'Gebied', 'Doel', 'Reden', 'Weggelaten'],
    ['44021', 'Gent', 'Bomen', 'bosaanplant', 12],
    ['44021', 'Gent', 'Bomen', 'van voor 2021', 3],
    undefined,
  ]);
  const headings = [...sheets.get('Per gebied')!.cells]
    .filter(([place]) => /^[A-Z]+1$/.test(place))
    .map(([, text]) => text);
  expect(headings).toContain('Laadpunten [punten, geen CPE]: Gat (laadpunten)');
  expect(headings).toContain('Hernieuwbare energie: Tussendoel: te halen (kWp)');
  expect(headings).toContain('Collectieve renovaties: Fossielvrij: oordeel');
});

/** The attributes of the area in a form for a GIS. */
async function attributesIn(format: ExportFormat): Promise<Row> {
  const bytes = await exported(documentIn('nl'), format, 'EPSG:31370');
  if (format === 'shapefile') {
    const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('.csv'));
    const isShp = ([name]: [string, unknown]) => Number(name.endsWith('.shp'));
    const input = Object.fromEntries(files.sort((a, b) => isShp(b) - isShp(a)));
    return (await gdalFeatures('x.shp', input)).features[0]!.properties!;
  }
  const { columns } = await readOk(bytes);
  return Object.fromEntries(columns.attributes.map((column) => [column.name, attributeValue(column, 0)]));
}

describe.each(['geojson', 'geopackage', 'flatgeobuf', 'shapefile'] as const)('the area in %s', (format) => {
  const isShort = format === 'shapefile';
  const name = (full: string, short: string) => (isShort ? short : full);

  test('carries reasons, caveat, milestone, fossil-free half and projects as attributes', async () => {
    expect(await attributesIn(format)).toMatchObject({
      [name('bomen_realised', 'bom_real')]: 1234.5678,
      [name('bomen_left_out_reasons', 'bom_reason')]: '12 bosaanplant; 3 van voor 2021',
      [name('laden_caveat', 'lad_caveat')]: 'punten, geen CPE',
      [name('hernieuwbaar_milestone_goal', 'her_msgoal')]: 360,
      [name('hernieuwbaar_milestone_realised', 'her_msreal')]: 350.25,
      [name('hernieuwbaar_milestone_verdict', 'her_msverd')]: 'missed',
      [name('hernieuwbaar_projects_goal', 'her_prgoal')]: 20,
      [name('hernieuwbaar_projects_realised', 'her_prreal')]: 21,
      [name('hernieuwbaar_projects_verdict', 'her_prverd')]: 'reached',
      [name('renovatie_fossil_free_goal', 'ren_ffgoal')]: 100,
      [name('renovatie_fossil_free_realised', 'ren_ffreal')]: 12,
      [name('renovatie_fossil_free_verdict', 'ren_ffverd')]: 'not yet',
    });
    const others = Object.keys(await attributesIn(format));
    expect(others).not.toContain(name('bomen_caveat', 'bom_caveat'));
    expect(others).not.toContain(name('bomen_milestone_goal', 'bom_msgoal'));
  });

  test('says the counting rules and the caveat in its provenance', async () => {
    const bytes = await exported(documentIn('nl'), format, 'EPSG:31370');
    const said = await provenanceIn(format, bytes);
    expect(said).toContain('Elk object telt als 1, of de hoeveelheid die een object zelf opgeeft');
    expect(said).toContain('Het getal in de kolom “piek”');
    expect(said).toContain('punten, geen CPE');
  });
});

async function provenanceIn(format: ExportFormat, bytes: Uint8Array): Promise<string> {
  if (format === 'geojson')
    return JSON.stringify((JSON.parse(new TextDecoder().decode(bytes)) as Row)['provenance']);
  if (format === 'shapefile') return new TextDecoder().decode(unzipSync(bytes)['herkomst.csv']);
  if (format === 'flatgeobuf') {
    const header = readFlatGeobufHeader(bytes, 'x');
    return header.ok ? JSON.stringify(header.value) : '';
  }
  const database = await openDatabase(bytes);
  const rows = database.selectArrays('SELECT label, value FROM provenance');
  database.close();
  return JSON.stringify(rows);
}

test('without a fossil_free column the half is not known, never zero, in every form', async () => {
  const silent = { ...TALLIES.renovatie!, parts: { features: 60, byMilestone: null, fossilFree: null } };
  const target = lekpTarget('renovatie');
  const record = coverageOf({
    ...{ area: AREA, target: asInPact(target), version: '2.1', trajectory: trajectoryAt(target, DATE) },
    ...{ denominator: publishedDenominator(4000), tally: silent },
  });
  const table: CoverageTable = { areas: [AREA], byTarget: new Map([['renovatie', [record]]]) };
  const document = coverageOk({ columns: fixtureColumns(1), table, context: CONTEXT });
  const csv = new TextDecoder().decode(await exported(document, 'csv'));
  const { data } = Papa.parse<Row>(csv, { header: true, delimiter: ';' });
  expect(data[0]).toMatchObject({
    ...{ 'Fossielvrij: te halen': '100', 'Fossielvrij: gerealiseerd': '' },
    'Fossielvrij: oordeel': 'niet bekend of het bereikt is',
  });
  const geojson = JSON.parse(new TextDecoder().decode(await exported(document, 'geojson'))) as {
    features: { properties: Row }[];
  };
  expect(geojson.features[0]!.properties).toMatchObject({
    ...{ renovatie_fossil_free_realised: null, renovatie_fossil_free_verdict: 'unknown' },
  });
});
