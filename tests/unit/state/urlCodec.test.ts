import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RANKING_KEYS } from '../../../src/domain/coverage/ranking';
import { CPE_WEIGHT_TABLES } from '../../../src/domain/measures/chargingPointEquivalent';
import { PACT_VERSIONS, TARGET_IDS } from '../../../src/domain/targets/target';
import { INITIAL_AREAS_VIEW } from '../../../src/state/slices/areasViewSlice';
import { areaKey } from '../../../src/state/slices/projectSlice';
import { INITIAL_SETTINGS } from '../../../src/state/slices/settingsSlice';
import { INITIAL_VIEW } from '../../../src/state/slices/viewSlice';
import { decodeLink, encodeLink } from '../../../src/state/urlCodec';
import type { LinkedState } from '../../../src/state/urlCodec';

const TODAY = '2026-11-22';
const DEFAULTS: LinkedState = {
  ...INITIAL_VIEW,
  ...INITIAL_SETTINGS,
  ...INITIAL_AREAS_VIEW,
  date: TODAY,
  exampleDataRemoved: false,
  compared: [],
};

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
    basemap: fc.constantFrom('none', 'grb'),
    exampleDataRemoved: fc.boolean(),
    compared: fc.uniqueArray(
      fc.record({
        levelId: fc.constantFrom('provinces-2025', 'municipalities-2025', 'eigen laag, deel 2/3 & co'),
        code: fc.constantFrom('12014', '10000', 'wijk 3/b, c', '50%'),
      }),
      { minLength: 1, maxLength: 4, selector: areaKey },
    ),
    page: fc.constantFrom('map', 'compare'),
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

test('nonsense in a link is left to the defaults', () => {
  const query = 'doel=goud&pact=9&inwoners=veel&datum=2024-13-01&volgorde=-kleur&kaart=4,51&taal=xx&cpe=1';
  expect(decodeLink(query)).toEqual({});
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => decodeLink(text)).not.toThrow();
    }),
  );
});
