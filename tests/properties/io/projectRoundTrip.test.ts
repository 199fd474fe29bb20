import { LAYER_COLOURS, LEAST_OPACITY } from '../../../src/domain/measures/layerStyle';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AREA_OPERATIONS, OWN_AREA_COLOURS } from '../../../src/domain/areas/ownArea';
import { RANKING_KEYS } from '../../../src/domain/coverage/ranking';
import { POLICY_GOAL_IDS } from '../../../src/domain/targets/policyGoals';
import { MEASURE_STATUSES } from '../../../src/domain/measures/measureAttributes';
import { DEFAULT_RATES } from '../../../src/domain/plan/costRate';
import { MEASURE_KIND_IDS } from '../../../src/domain/plan/measureKind';
import { newMeasure } from '../../../src/domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../../src/domain/plan/plannedMeasure';
import { PACT_VERSIONS, TARGET_IDS } from '../../../src/domain/targets/target';
import { fromBase64, toBase64, base64Length } from '../../../src/io/project/base64';
import { readProject, writeProject } from '../../../src/io/project/projectFile';
import type { ProjectContent } from '../../../src/io/project/projectFile';
import { readableJson } from '../../../src/io/project/readableJson';
import { BASEMAPS } from '../../../src/state/store/view';
import { valueOf } from '../../helpers/valueOf';

const text = fc.string({ unit: 'grapheme' });
/** Keys of records: the schema leaves out those that mean something to JavaScript itself. */
const code = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .filter((key) => !['__proto__', 'prototype', 'constructor'].includes(key));
/** Boxes that run counterclockwise. */
const box = fc
  .tuple(fc.double({ min: 2.5, max: 5.8, noNaN: true }), fc.double({ min: 50.7, max: 51.4, noNaN: true }))
  .map(([x, y]) => [
    [
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y + 0.02],
      [x, y + 0.02],
      [x, y],
    ],
  ]);
const ownAreas = fc
  .array(
    fc.record({
      name: text,
      colour: fc.constantFrom(...OWN_AREA_COLOURS),
      origin: fc.oneof(
        fc.constant({ kind: 'drawn' as const }),
        fc.record({
          kind: fc.constant('buffer' as const),
          distance: fc.double({ min: 1, max: 9e4, noNaN: true }),
        }),
        fc.record({ kind: fc.constant('imported' as const), file: text }),
        fc.record(
          {
            kind: fc.constant('combined' as const),
            operation: fc.constantFrom(...AREA_OPERATIONS),
            of: fc.array(text),
            distance: fc.double({ min: 1, max: 9e4, noNaN: true }),
            schematic: fc.boolean(),
          },
          { requiredKeys: ['kind', 'operation', 'of'] },
        ),
        fc.record({
          kind: fc.constant('composed' as const),
          members: fc.record({ levelId: code, codes: fc.array(code) }),
        }),
      ),
      geometry: fc
        .array(box, { maxLength: 3 })
        .map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
    }),
    { maxLength: 4 },
  )
  .map((areas) => areas.map((area, index) => ({ id: `own-area-${index + 1}`, ...area })));

const coordinates = fc.tuple(
  fc.double({ min: 2, max: 6, noNaN: true }),
  fc.double({ min: 50, max: 52, noNaN: true }),
);
const area = fc.record({ levelId: code, code });

const measure: fc.Arbitrary<PlannedMeasure> = fc
  .record({
    kind: fc.constantFrom(...MEASURE_KIND_IDS),
    facts: fc.record({
      ...{
        id: code,
        scenario: code,
        target: fc.constantFrom(...TARGET_IDS),
        name: text,
        note: text,
        lead: text,
      },
      status: fc.constantFrom(...MEASURE_STATUSES),
      year: fc.option(fc.integer({ min: 1900, max: 2100 })),
      quantity: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
      cost: fc.option(fc.nat()),
      place: fc.oneof(
        fc.record({ kind: fc.constantFrom('area' as const, 'unlocated' as const), area }),
        fc.record({
          kind: fc.constant('geometry' as const),
          geometry: fc.oneof(
            fc.record({ type: fc.constant('Point' as const), coordinates }),
            fc.record({
              type: fc.constant('LineString' as const),
              coordinates: fc.array(coordinates, { minLength: 2, maxLength: 4 }),
            }),
          ),
        }),
      ),
    }),
  })
  .map(({ kind, facts }) => newMeasure(kind, facts));

const project: fc.Arbitrary<ProjectContent> = fc.record({
  catalog: fc.option(fc.record({ title: text, url: text })),
  settings: fc.option(
    fc.record({
      version: fc.constantFrom(...PACT_VERSIONS),
      populationYear: fc.integer({ min: 2000, max: 2040 }),
      cpeWeights: fc.constantFrom('call2022' as const, 'press2024' as const),
      date: fc.constantFrom('2026-11-22', '2024-02-29'),
      exampleDataRemoved: fc.boolean(),
    }),
  ),
  view: fc.option(
    fc.record({
      target: fc.constantFrom(...TARGET_IDS),
      levelId: text,
      selectedCode: fc.option(text),
      within: fc.option(text),
      ranking: fc.record({ key: fc.constantFrom(...RANKING_KEYS), descending: fc.boolean() }),
      filter: text,
      basemap: fc.constantFrom(...BASEMAPS),
      mapPosition: fc.option(
        fc.record({
          longitude: fc.double({ min: 2, max: 6, noNaN: true }),
          latitude: fc.double({ min: 50, max: 52, noNaN: true }),
          zoom: fc.double({ min: 0.5, max: 22, noNaN: true }),
        }),
      ),
      hiddenLayers: fc.array(text),
      page: fc.constantFrom('map' as const, 'area' as const, 'report' as const),
      reportTheme: fc.constantFrom('schedule' as const, ...TARGET_IDS),
    }),
  ),
  layers: fc.array(
    fc.record({
      role: fc.constant('areas' as const),
      id: text,
      name: text,
      origin: fc.oneof(
        fc.record({ kind: fc.constant('address' as const), url: text }),
        fc.record({
          kind: fc.constant('file' as const),
          size: fc.nat(),
          crc32: fc.constantFrom('00c0ffee', 'cbf43926'),
        }),
      ),
      recipe: fc.record(
        {
          codeColumn: text,
          nameColumn: text,
          parentColumn: fc.option(text, { nil: null }),
          inhabitantsColumn: fc.option(text, { nil: null }),
        },
        { requiredKeys: ['codeColumn', 'nameColumn', 'parentColumn'] },
      ),
      vintage: fc.option(fc.integer({ min: 1800, max: 2100 }), { nil: null }),
    }),
    { maxLength: 3 },
  ),
  ownAreas,
  compared: fc.array(fc.record({ levelId: text, code: text }), { maxLength: 4 }),
  targetChanges: fc.constant([]),
  addedTargets: fc.constant([]),
  targetsOff: fc.subarray([...TARGET_IDS]),
  explanations: fc.dictionary(code, fc.dictionary(fc.constantFrom(...TARGET_IDS), text)),
  policyChecks: fc.dictionary(code, fc.subarray([...POLICY_GOAL_IDS])),
  scenarios: fc.constant([]),
  measures: fc.uniqueArray(measure, { maxLength: 5, selector: ({ id }) => id }),
  costRates: fc.subarray([...DEFAULT_RATES]),
  budgets: fc.uniqueArray(
    fc.record({ scenario: fc.constant('a'), year: fc.integer({ min: 2000, max: 2040 }), amount: fc.nat() }),
    { maxLength: 4, selector: ({ year }) => year },
  ),
  layerStyles: fc.uniqueArray(
    fc.record(
      {
        layerId: text,
        title: text,
        colour: fc.constantFrom(...LAYER_COLOURS),
        symbol: fc.constantFrom(...TARGET_IDS),
        opacity: fc.double({ min: LEAST_OPACITY, max: 1, noNaN: true }),
      },
      { requiredKeys: ['layerId'] },
    ),
    { maxLength: 3, selector: ({ layerId }) => layerId },
  ),
  boundaries: fc.array(fc.record({ level: fc.constant('municipality' as const), layerId: text }), {
    maxLength: 1,
  }),
});

/** Records that a schema makes have no prototype of their own to compare. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a project file holds what was written into it', () => {
  fc.assert(
    fc.property(project, fc.dictionary(code, fc.uint8Array()), (content, layers) => {
      const data = new Map(Object.entries(layers));
      const opened = valueOf(readProject(writeProject(content, data), 'x.pactkaart.json'));
      expect(plain(opened.project)).toEqual(plain(content));
      expect([...opened.data.keys()].sort()).toEqual([...data.keys()].sort());
      for (const [id, bytes] of opened.data) expect([...bytes]).toEqual([...data.get(id)!]);
    }),
    { numRuns: 60 },
  );
});

test('bytes come back from base64, in the length that was foretold', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.constantFrom(0, 0x6000 - 3, 0x6000), (bytes, before) => {
      const long = new Uint8Array(before + bytes.length);
      long.set(bytes, before);
      const base64 = toBase64(long);
      expect(base64.length).toBe(base64Length(long.length));
      expect(fromBase64(base64)!.every((byte, index) => byte === long[index])).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('readable JSON is JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(readableJson({ value }))).toEqual(plain({ value }));
    }),
  );
});
