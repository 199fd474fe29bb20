import { expect, test } from 'vitest';
import { createAppStore } from '../../../../src/state/store/appStore';
import { coverageContext } from '../../../../src/state/selectors/exports';
import { levelOf } from '../../../helpers/levelOf';
import { readyLayer } from '../../../helpers/readyLayer';

test('the year and the points that the user settled for a layer go with its numbers', () => {
  const layer = readyLayer('trees', 'bomen');
  const several = { code: 'multiPoints' as const, params: { points: 5, features: 2 } };
  const store = createAppStore({
    levels: [levelOf('towns', [{ code: '1', name: 'Een', parentCode: null }])],
    levelId: 'towns',
    layers: [
      {
        ...layer,
        recipe: { ...layer.recipe, commonYear: 2023, pointsCount: false },
        report: { ...layer.report!, notes: [several] },
      },
    ],
  });
  expect(coverageContext(store.getState())!.countings).toEqual([
    {
      ...{ kind: 'layer', key: 'bomen', name: 'trees', rule: null, filtered: true },
      ...{ commonYear: 2023, takesGiven: true, points: 'once' },
    },
  ]);
});
