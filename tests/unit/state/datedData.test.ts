import { describe, expect, test } from 'vitest';
import { isDatedAfter } from '../../../src/domain/coverage/datedAfter';
import { readEstimatedCodes } from '../../../src/io/formats/csv/readEstimatedCodes';
import { coverageContext } from '../../../src/state/selectors/exports';
import { selectRecordsOf } from '../../../src/state/selectors/coverage';
import { selectTargetSources } from '../../../src/state/selectors/targetSources';
import type { MeasureLayer } from '../../../src/state/store/data';
import { targetStore } from '../../helpers/targetState';

test.each([
  ['2026-03', '2026-02-28', true],
  ['2026-03', '2026-03-01', false],
  ['2026-03-15', '2026-03-14', true],
  ['2026-03-15', '2026-03-15', false],
  ['2026', '2025-12-31', true],
  ['2026', '2026-01-01', false],
  ['', '1900-01-01', false],
])('data of %s are after %s: %s', (data, day, after) => {
  expect(isDatedAfter(data, day)).toBe(after);
});

describe('a figure of a target', () => {
  const realisedAt = (date: string) => {
    const store = targetStore();
    store.setState({ date });
    const state = store.getState();
    const { figures, later } = selectTargetSources(state).bomen;
    const records = selectRecordsOf(state, 'bomen');
    return { records, figures: figures.length, later: later.map(({ date: of }) => of) };
  };

  test('counts from its own date on', () => {
    expect(realisedAt('2025-01-01')).toMatchObject({ figures: 1, later: [] });
    expect(realisedAt('2025-01-01').records[0]).toMatchObject({ realised: 900 });
  });

  test('says nothing of the day before, while the denominators keep their year', () => {
    const before = realisedAt('2024-12-31');
    expect(before).toMatchObject({ figures: 0, later: ['2025-01-01'] });
    expect(before.records[0]).toMatchObject({ state: 'no data', realised: null, denominator: 1000 });
  });
});

test('a layer of the catalog of which everything counts is of its date too', () => {
  const store = targetStore();
  const layer = (filtered: boolean) =>
    ({
      ...{ id: 'hubs', target: 'deel', own: false, synthetic: false, status: 'ready' },
      ...{ sourceText: 'MOW', date: '2026-03', recipe: { filtered } },
    }) as MeasureLayer;
  const sourcesAt = (date: string, filtered: boolean) => {
    store.setState({ date, layers: [layer(filtered)] });
    const { layers, later } = selectTargetSources(store.getState()).deel;
    return { layers: layers.length, later };
  };
  expect(sourcesAt('2025-06-30', false)).toEqual({
    layers: 0,
    later: [{ source: 'MOW', date: '2026-03' }],
  });
  expect(sourcesAt('2026-03-31', false)).toEqual({ layers: 1, later: [] });
  // One that is filtered has years, or statuses, of its own.
  expect(sourcesAt('2025-06-30', true)).toEqual({ layers: 1, later: [] });
});

describe('inhabitants that the source itself estimated', () => {
  const CSV = 'nis,total,basis\n1,1000,estimated\n2,3000,published\n';

  function open(csv: string) {
    const store = targetStore();
    const estimated = readEstimatedCodes(csv, 'nis', 'basis');
    store.setState(({ denominators }) => ({
      denominators: denominators.map((table) => ({ ...table, estimated })),
    }));
    return store;
  }

  test('are marked area by area, and make a sum partly estimated', () => {
    const store = open(CSV);
    expect(selectRecordsOf(store.getState(), 'bomen').map((record) => record.denominatorBySource)).toEqual([
      'estimated',
      null,
    ]);
    store.setState({ levelId: 'provinces' });
    expect(selectRecordsOf(store.getState(), 'bomen')[0]).toMatchObject({
      denominator: 4000,
      denominatorBySource: 'partlyEstimated',
    });
  });

  test('are wholly estimated in a sum only where every part is', () => {
    const store = open('nis,basis\n1,estimated\n2,estimated\n');
    store.setState({ levelId: 'provinces' });
    expect(selectRecordsOf(store.getState(), 'bomen')[0]!.denominatorBySource).toBe('estimated');
  });

  test('are named in what leaves the house', () => {
    const { sources } = coverageContext(open(CSV.replace('published', 'partly_estimated')).getState())!;
    expect(sources).toContainEqual({
      subject: { kind: 'denominator', id: 'inhabitants', year: 2025, estimated: false },
      text: 'test, geraamd door de bron: Een, deels geraamd door de bron: Twee',
    });
  });

  test('are those of the column alone', () => {
    expect([...readEstimatedCodes(CSV, 'nis', 'basis')]).toEqual([['1', 'estimated']]);
    expect([...readEstimatedCodes(CSV, 'nis', 'elsewhere')]).toEqual([]);
  });
});
