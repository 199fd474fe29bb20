import { settleLink } from '../../../../src/state/link/keepLink';
import { createAppStore } from '../../../../src/state/store/appStore';
import { PLAN_A } from '../../../helpers/plannedMeasures';
import fc from 'fast-check';
import { COUNTING_STATUSES } from '../../../../src/domain/plan/phasing';
import { expect, test } from 'vitest';
import { NO_RECORDS, recordsFrom } from '../../../../src/state/store/records';
import { OWN_AREA_COLOURS } from '../../../../src/domain/areas/ownArea';
import type { OwnArea } from '../../../../src/domain/areas/ownArea';
import { RANKING_KEYS } from '../../../../src/domain/coverage/ranking';
import { CPE_WEIGHT_TABLES } from '../../../../src/domain/measures/chargingPointEquivalent';
import { PACT_VERSIONS, TARGET_IDS } from '../../../../src/domain/targets/target';
import type { AppState } from '../../../../src/state/store/appStore';
import {
  BASEMAPS,
  INITIAL_AREAS_VIEW,
  INITIAL_SETTINGS,
  INITIAL_VIEW,
} from '../../../../src/state/store/view';
import { areaKey } from '../../../../src/state/store/work';
import type { LinkedArea } from '../../../../src/state/store/work';
import { INITIAL_OVERVIEW } from '../../../../src/state/store/overview';
import { OVERVIEW_COLOURS } from '../../../../src/domain/overview/relativeClass';
import { decodeLink, encodeLink } from '../../../../src/state/link/urlCodec';
import type { LinkedState } from '../../../../src/state/link/urlCodec';

const TODAY = '2026-11-22';
const DEFAULTS: LinkedState & Pick<AppState, 'records'> = {
  records: NO_RECORDS,
  scenarioId: null,
  planYear: null,
  planStatuses: COUNTING_STATUSES,
  planOnMap: false,
  pointsAreCpe: false,
  comparing: false,
  comparedScenarios: [],
  linkedAreas: [],
  ...INITIAL_VIEW,
  ...INITIAL_SETTINGS,
  ...INITIAL_AREAS_VIEW,
  ...INITIAL_OVERVIEW,
  date: TODAY,
  exampleDataRemoved: false,
  compared: [],
};

/** Names and codes with the marks that stand between the parts of a link. */
const word = fc.oneof(
  fc.constantFrom('Netevallei', 'Vallei: Nete & Dijle', '100 %', '12.014', '%2e', 'a,b+c'),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);
const linkedArea: fc.Arbitrary<LinkedArea> = fc.record({
  id: fc.integer({ min: 1, max: 30 }).map((number) => `own-area-${number}`),
  name: word,
  colour: fc.constantFrom(...OWN_AREA_COLOURS),
  members: fc.record({
    levelId: fc.constantFrom('municipalities-2025', 'provinces-2025', 'wijken: 2025'),
    codes: fc.array(word, { minLength: 1, maxLength: 5 }),
  }),
});

const states: fc.Arbitrary<Partial<LinkedState>> = fc.record(
  {
    target: fc.constantFrom(...TARGET_IDS, 'added-1'),
    levelId: fc.constantFrom('provinces-2025', 'municipalities-2025', 'eigen laag & co'),
    selectedCode: fc.constantFrom('12014', 'wijk 3/b', 'é'),
    within: fc.constantFrom('10000', 'streek 1'),
    version: fc.constantFrom(...PACT_VERSIONS),
    populationYear: fc.constantFrom(2020, 2022, 2025),
    cpeWeights: fc.constantFrom(...CPE_WEIGHT_TABLES),
    date: fc.constantFrom('2024-02-29', TODAY),
    language: fc.constantFrom('nl', 'en'),
    basemap: fc.constantFrom(...BASEMAPS),
    exampleDataRemoved: fc.boolean(),
    compared: fc.uniqueArray(
      fc.record({
        levelId: fc.constantFrom('provinces-2025', 'municipalities-2025', 'eigen laag, deel 2/3 & co'),
        code: fc.constantFrom('12014', '10000', 'wijk 3/b, c', '50%'),
      }),
      { minLength: 1, maxLength: 4, selector: areaKey },
    ),
    page: fc.constantFrom('map', 'compare', 'overview'),
    areaFilter: fc.record({
      behindAtLeast: fc.constantFrom(null, 1, 10),
      behindOn: fc.constantFrom(null, ...TARGET_IDS, 'added-1' as const),
      onlyReal: fc.boolean(),
    }),
    overviewOrder: fc.record({
      key: fc.constantFrom('behind', 'name', 'inhabitants', ...TARGET_IDS, 'added-1'),
      descending: fc.boolean(),
    }),
    overviewColour: fc.constantFrom(...OVERVIEW_COLOURS),
    filter: word,
    hiddenLayers: fc.subarray(['bomen-example', 'hagen-example']).map((ids) => new Set(ids)),
    linkedAreas: fc.array(linkedArea, { maxLength: 3 }),
    ranking: fc.record({ key: fc.constantFrom(...RANKING_KEYS), descending: fc.boolean() }),
    mapPosition: fc.record({
      longitude: fc.integer({ min: 20_000, max: 60_000 }).map((n) => n / 10_000),
      latitude: fc.integer({ min: 505_000, max: 515_000 }).map((n) => n / 10_000),
      zoom: fc.integer({ min: 600, max: 1800 }).map((n) => n / 100),
    }),
  },
  { requiredKeys: [] },
);

test('a link restores the state it was made of', () => {
  fc.assert(
    fc.property(states, (state) => {
      const linked = { ...DEFAULTS, ...state };
      expect({ ...DEFAULTS, ...decodeLink(encodeLink(linked, TODAY)) }).toEqual(linked);
    }),
  );
});

test('the default state needs no query', () => {
  expect(encodeLink(DEFAULTS, TODAY)).toBe('');
});

test('compared areas name their level once for a run of the same', () => {
  const at = (levelId: string, code: string) => ({ levelId, code });
  const compared = [
    at('municipalities-2025', '12014'),
    at('municipalities-2025', '11002'),
    at('own', 'a,b/c'),
  ];
  const query = new URLSearchParams(encodeLink({ ...DEFAULTS, compared }, TODAY));
  expect(query.get('vergelijk')).toBe('municipalities-2025/12014,11002,own/a%2Cb%2Fc');
});

test('a link compares no area twice, no more than four, and none without a level', () => {
  expect(decodeLink('vergelijk=m/1,1,2,/3,m/4,5,6').compared).toEqual(
    ['1', '2', '4', '5'].map((code) => ({ levelId: 'm', code })),
  );
  expect(decodeLink('vergelijk=12014,11002')).toEqual({});
  expect(decodeLink('vergelijk=m/%25zz')).toEqual({});
});

function ownArea(origin: OwnArea['origin']): OwnArea {
  const geometry = { type: 'MultiPolygon' as const, coordinates: [] };
  return { id: 'own-area-1', name: 'Netevallei', colour: OWN_AREA_COLOURS[0], origin, geometry };
}

test('a link carries an area that is composed of known ones, in few words, and none that was drawn', () => {
  const members = { levelId: 'municipalities-2025', codes: ['12014', '12026', '12035'] };
  const composed = ownArea({ kind: 'composed', members });
  const query = encodeLink({ ...DEFAULTS, records: recordsFrom({ ownArea: [composed] }) }, TODAY);
  expect(decodeURIComponent(query)).toBe('eigen=Netevallei:12014.12026.12035');
  expect(decodeLink(query).linkedAreas).toEqual([
    { id: composed.id, name: composed.name, colour: composed.colour, members },
  ]);
  const ofOwnLayer = ownArea({ kind: 'composed', members: { levelId: 'own-3', codes: ['1'] } });
  expect(
    encodeLink(
      {
        ...DEFAULTS,
        records: recordsFrom({ ownArea: [{ ...ownArea({ kind: 'drawn' }), id: 'own-area-2' }, ofOwnLayer] }),
      },
      TODAY,
    ),
  ).toBe('');
});

test('a layer of one’s own has another name elsewhere, so a link does not speak of it', () => {
  const hiddenLayers = new Set(['own-2', 'bomen-example']);
  expect(encodeLink({ ...DEFAULTS, hiddenLayers }, TODAY)).toBe('verborgen=bomen-example');
});

test('nonsense in a link is left to the defaults', () => {
  const query =
    'doel=goud&pact=9&inwoners=veel&datum=2024-13-01&volgorde=-kleur&kaart=4,51&taal=xx&cpe=1&eigen=Nete&eigen=:1&eigen=a:1::99';
  expect(decodeLink(query)).toEqual({});
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => decodeLink(text)).not.toThrow();
    }),
  );
});

test('a link carries the plan, its year and the statuses that count, also none', () => {
  const plan = {
    scenarioId: 'scenario-a',
    planYear: 2028,
    planStatuses: new Set(['idea', 'planned'] as const),
    planOnMap: true,
    pointsAreCpe: true,
  };
  const state = createAppStore(plan).getState();
  expect(decodeLink(encodeLink(state, state.date))).toMatchObject(plan);
  const none = { ...state, planStatuses: new Set<never>() };
  expect(decodeLink(encodeLink(none, state.date)).planStatuses).toEqual(new Set());
});

test('a link to a plan that is not on this device says so', () => {
  const store = createAppStore({ scenarioId: 'scenario-a' });
  settleLink(store);
  expect(store.getState().scenarioId).toBeNull();
  expect(store.getState().notices).toMatchObject([{ problem: { code: 'plan.notHere' } }]);
});

test('a link carries the plans that are compared while they are, and no more than can be', () => {
  const comparedScenarios = ['scenario-a', 'scenario-b'];
  const linked = (comparing: boolean) => {
    const state = createAppStore({ page: 'plan', comparing, comparedScenarios }).getState();
    return encodeLink(state, state.date);
  };
  expect(decodeLink(linked(true))).toMatchObject({ page: 'plan', comparing: true, comparedScenarios });
  expect(decodeLink(linked(false))).not.toHaveProperty('comparedScenarios');
  expect(decodeLink('plannen=a,b,,a,c,d,e').comparedScenarios).toEqual(['a', 'b', 'c', 'd']);
});

test('of compared plans that are not all on this device, those that are stay, and it is said', () => {
  const settledWith = (...ids: string[]) => {
    const records = recordsFrom({ scenario: ids.map((id) => ({ ...PLAN_A, id })) });
    const store = createAppStore({ records, comparing: true, comparedScenarios: ['a', 'b', 'c'] });
    settleLink(store);
    const { comparing, comparedScenarios, notices } = store.getState();
    return [comparing, comparedScenarios, notices.map(({ problem }) => problem?.code)];
  };
  expect(settledWith('a', 'b', 'c')).toEqual([true, ['a', 'b', 'c'], []]);
  expect(settledWith('a', 'c')).toEqual([true, ['a', 'c'], ['plan.notHere']]);
  expect(settledWith('c')).toEqual([false, ['c'], ['plan.notHere']]);
});
