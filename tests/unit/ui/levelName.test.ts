import { expect, test } from 'vitest';
import type { AreaLevel } from '../../../src/state/store/data';
import { OWN_AREAS_LEVEL } from '../../../src/state/store/work';
import { levelName } from '../../../src/ui/shared/names';

const level = (fields: Partial<AreaLevel>) => fields as AreaLevel;

test('a level is named in words or by its file, never by its key', () => {
  const ownAreas = level({ id: OWN_AREAS_LEVEL, level: OWN_AREAS_LEVEL, name: OWN_AREAS_LEVEL, own: true });
  expect(levelName('nl', ownAreas)).toBe('Eigen gebied');
  expect(levelName('en', ownAreas)).toBe('Own area');
  expect(levelName('nl', level({ id: 'own-1', level: 'own-1', name: 'wijken.geojson', own: true }))).toBe(
    'wijken.geojson',
  );
  expect(levelName('nl', level({ id: 'provinces-2025', level: 'province', name: 'x', own: false }))).toBe(
    'Provincie',
  );
});
