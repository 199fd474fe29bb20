import { OWN_AREA_COLOURS } from '../../../../src/domain/areas/ownArea';
import { DEFAULT_RATES } from '../../../../src/domain/plan/costRate';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { SCENARIO_COLOURS } from '../../../../src/domain/plan/scenario';
import type { ProjectContent } from '../../../../src/io/project/projectFile';

/** A small project with one of everything. */
export function projectFixture(): ProjectContent {
  return {
    catalog: { title: 'Pactkaart Vlaanderen', url: 'https://kaart.example/data/catalog.json' },
    settings: {
      version: '2.1',
      populationYear: 2020,
      cpeWeights: 'press2024',
      date: '2026-11-22',
      exampleDataRemoved: true,
    },
    view: {
      target: 'bomen',
      levelId: 'layer-1',
      selectedCode: 'wijk 3',
      within: '12014',
      ranking: { key: 'share', descending: false },
      filter: 'nete',
      basemap: 'none',
      mapPosition: { longitude: 4.4, latitude: 51.05, zoom: 9.5 },
      hiddenLayers: ['layer-2'],
      page: 'map',
      reportTheme: 'schedule',
    },
    layers: [
      {
        role: 'areas',
        id: 'layer-1',
        name: 'wijken.fgb',
        origin: { kind: 'file', size: 1200, crc32: '00c0ffee' },
        recipe: { codeColumn: 'code', nameColumn: 'naam', parentColumn: null, inhabitantsColumn: 'inw' },
        vintage: 2025,
      },
      {
        role: 'measures',
        id: 'layer-2',
        name: 'bomen.geojson',
        origin: { kind: 'address', url: 'https://data.example/bomen.geojson', crs: 'EPSG:3447' },
        recipe: {
          target: 'bomen',
          rule: { kind: 'property', name: 'aantal' },
          filtered: true,
          yearColumn: 'jaar',
          statusColumn: null,
          quantityColumn: null,
        },
        emptyIsZero: false,
      },
    ],
    ownAreas: [
      {
        id: 'own-area-1',
        name: 'Netevallei',
        colour: OWN_AREA_COLOURS[0],
        origin: { kind: 'composed', members: { levelId: 'layer-1', codes: ['wijk 3', 'wijk 4'] } },
        geometry: {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [4.5, 51],
                [4.6, 51],
                [4.6, 51.1],
                [4.5, 51],
              ],
            ],
          ],
        },
      },
    ],
    compared: [
      { levelId: 'layer-1', code: 'wijk 3' },
      { levelId: 'municipalities-2025', code: '12014' },
    ],
    targetChanges: [
      {
        target: 'ontharding',
        area: { levelId: 'layer-1', code: 'wijk 3' },
        norm: { quantity: 18, per: 1 },
        deadline: '2040-12-31',
        ...{ kind: null, baseline: null, source: 'Leiedal', author: '', date: '2026-11-22' },
      },
    ],
    addedTargets: [
      {
        ...{ key: 'added-1', name: 'Waterbergend groen', basedOn: 'perken', denominator: 'inhabitants' },
        ...{
          norm: { quantity: 2, per: 1000 },
          baseline: '2021-01-01',
          deadline: '2030-12-31',
          kind: 'extra',
        },
        ...{ source: 'gemeenteraad', author: 'dienst omgeving', date: '2026-11-22' },
      },
    ],
    targetsOff: ['renovatie'],
    explanations: { 'layer-1/wijk 3': { bomen: 'Het bos aan de Nete telt mee.' } },
    policyChecks: { '12014': ['ledLighting'] },
    scenarios: [
      {
        ...{ id: 'scenario-1', name: 'Plan A', colour: SCENARIO_COLOURS[0], author: 'dienst omgeving' },
        ...{ note: '', locked: false, archived: false, created: '2026-11-28' },
      },
    ],
    measures: [
      newMeasure('tree', {
        ...{ id: 'measure-1', scenario: 'scenario-1', target: 'bomen', year: 2028 },
        place: { kind: 'geometry', geometry: { type: 'Point', coordinates: [4.4, 51.05] } },
      }),
      newMeasure('renovation', {
        ...{ id: 'measure-2', scenario: 'scenario-1', target: 'renovatie' },
        place: { kind: 'area', area: { levelId: 'layer-1', code: 'wijk 3' } },
      }),
    ],
    costRates: [{ ...DEFAULT_RATES[0]!, amount: 210, source: 'raamcontract', year: 2026 }],
    budgets: [{ scenario: 'scenario-1', year: 2028, amount: 250_000 }],
    layerStyles: [{ layerId: 'layer-2', title: 'Bomen 2025', colour: '#0072b2', opacity: 0.5 }],
    boundaries: [],
  };
}
