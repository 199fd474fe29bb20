import { expect, test } from 'vitest';
import { itemAt } from '../../../../src/domain/itemAt';
import {
  behindOf,
  filteredAreas,
  FIRST_ORDER,
  NO_AREA_FILTER,
  orderedAreas,
  schedulesOf,
  shownColumns,
} from '../../../../src/domain/overview/overviewAreas';
import type { AreaFilter, OverviewOrder } from '../../../../src/domain/overview/overviewAreas';
import { lekpTarget } from '../../../../src/domain/targets/lekp';
import { asInPact } from '../../../../src/domain/targets/targetInForce';
import type { TargetId } from '../../../../src/domain/targets/target';
import { fixtureTable } from '../../../helpers/coverageFixture';

// 10,000 inhabitants ask for 100 charging points, 10,000 m² of unsealed ground; half of the line is behind us.
const AREAS = [
  { code: '1', name: 'Zele', inhabitants: 10_000, realised: { laden: 100, ontharding: 10, bomen: 1 } },
  { code: '2', name: 'Aalst', inhabitants: 30_000, realised: { laden: 10, ontharding: 10, bomen: 1 } },
  { code: '3', name: 'Lier', inhabitants: 20_000, realised: { laden: 10, bomen: 1e6 } },
  { code: '4', name: 'Temse', inhabitants: null, realised: {} },
];
const TARGETS: TargetId[] = ['laden', 'ontharding', 'bomen', 'energiegemeenschappen'];
const table = fixtureTable(AREAS, TARGETS);
const ALL = TARGETS.map((id) => {
  const records = table.byTarget.get(id)!;
  return { held: asInPact(lekpTarget(id)), synthetic: id === 'bomen', records, before: records };
});
const NAMES = table.areas;
const INHABITANTS = AREAS.map(({ inhabitants }) => inhabitants);

function overview(filter: Partial<AreaFilter> = {}, order: OverviewOrder = FIRST_ORDER, text = '') {
  const asked = { ...NO_AREA_FILTER, ...filter };
  const columns = shownColumns(ALL, asked);
  const schedules = schedulesOf(columns, AREAS.length);
  const rows = orderedAreas(
    filteredAreas(columns, schedules, asked),
    { columns, schedules, names: NAMES, inhabitants: INHABITANTS },
    order,
    text,
  );
  return { columns, schedules, names: rows.map((index) => itemAt(AREAS, index).name) };
}

test('a target without a norm is no column, and with real figures alone one of example data is none either', () => {
  const keys = (filter: Partial<AreaFilter>) => overview(filter).columns.map(({ held }) => held.key);
  expect(keys({})).toEqual(['laden', 'ontharding', 'bomen']);
  expect(keys({ onlyReal: true })).toEqual(['laden', 'ontharding']);
});

test('what is behind is counted over the targets that are shown and known', () => {
  expect(overview().schedules.map(behindOf)).toEqual([2, 3, 1, 0]);
  expect(overview({ onlyReal: true }).schedules.map(behindOf)).toEqual([1, 2, 1, 0]);
});

test('the most behind stands first, equals by name, and what is not known last in both directions', () => {
  expect(overview().names).toEqual(['Aalst', 'Zele', 'Lier', 'Temse']);
  expect(overview({}, { key: 'behind', descending: false }).names).toEqual([
    'Lier',
    'Zele',
    'Aalst',
    'Temse',
  ]);
  expect(overview({}, { key: 'inhabitants', descending: false }).names).toEqual([
    ...['Zele', 'Lier', 'Aalst', 'Temse'],
  ]);
  expect(overview({}, { key: 'name', descending: true }).names).toEqual(['Zele', 'Temse', 'Lier', 'Aalst']);
  expect(overview({}, { key: 'laden', descending: false }).names).toEqual(['Aalst', 'Lier', 'Zele', 'Temse']);
});

test('filters hold together, and one on a target that is not shown asks for nothing', () => {
  expect(overview({ behindAtLeast: 2 }).names).toEqual(['Aalst', 'Zele']);
  expect(overview({ behindOn: 'laden' }).names).toEqual(['Aalst', 'Lier']);
  expect(overview({ behindAtLeast: 2, behindOn: 'laden' }).names).toEqual(['Aalst']);
  expect(overview({ onlyReal: true, behindOn: 'bomen' }).names).toHaveLength(4);
  expect(overview({}, FIRST_ORDER, 'LI').names).toEqual(['Lier']);
});
