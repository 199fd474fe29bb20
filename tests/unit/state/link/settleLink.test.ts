import { expect, test } from 'vitest';
import { createAppStore } from '../../../../src/state/store/appStore';
import type { AppState } from '../../../../src/state/store/appStore';
import { settleLink } from '../../../../src/state/link/keepLink';
import { OWN_AREAS_LEVEL } from '../../../../src/state/store/work';
import type { DenominatorTable } from '../../../../src/state/store/data';
import { levelOf } from '../../../helpers/levelOf';

const towns = levelOf('towns', [{ code: '1', name: 'Aalst', parentCode: null }]);
const tables = [2020, 2025].map((year) => ({ entry: { id: 'inhabitants', year } }) as DenominatorTable);

function settled(asked: Partial<AppState>): AppState {
  const store = createAppStore({ levels: [towns], denominators: tables, levelId: 'towns', ...asked });
  settleLink(store);
  return store.getState();
}

test('an area that the level does not hold is said and not chosen', () => {
  const state = settled({ selectedCode: '99999', page: 'report' });
  expect(state.selectedCode).toBeNull();
  expect(state.notices.map(({ problem }) => problem)).toEqual([
    { code: 'areas.unknownCode', params: { code: '99999' } },
  ]);
});

test('a level and a year that nobody publishes become the first and the newest that are there', () => {
  const state = settled({ levelId: 'gemeenten', selectedCode: '1', populationYear: 1999 });
  expect([state.levelId, state.selectedCode, state.populationYear]).toEqual(['towns', '1', 2025]);
  expect(state.notices).toEqual([]);
});

test('what is there, and an own area whose level opens later, stay as the link has them', () => {
  expect(settled({ selectedCode: '1', populationYear: 2020 })).toMatchObject({
    selectedCode: '1',
    populationYear: 2020,
  });
  const own = settled({ levelId: OWN_AREAS_LEVEL, selectedCode: 'own-area-1' });
  expect([own.levelId, own.selectedCode]).toEqual([OWN_AREAS_LEVEL, 'own-area-1']);
});
