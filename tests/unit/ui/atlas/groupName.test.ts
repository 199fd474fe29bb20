import { expect, test } from 'vitest';
import { OWN_AREAS_LEVEL } from '../../../../src/state/store/work';
import { groupName } from '../../../../src/ui/atlas/atlasGroups';
import { levelOf } from '../../../helpers/levelOf';

test('an atlas is named after its larger area, Flanders, own areas, or the file that was opened', () => {
  const group = (id: string, level: string, name: string | null = null) => ({
    ...{ id, parentCode: name, name, indices: [] },
    level: levelOf(id, [], { level, name: id }),
  });
  expect(groupName('nl', group('municipalities-2025', 'municipality', 'Limburg'))).toBe('Limburg');
  expect(groupName('nl', group('municipalities-2025', 'municipality'))).toBe('Vlaanderen');
  expect(groupName('nl', group(OWN_AREAS_LEVEL, OWN_AREAS_LEVEL))).toBe('Eigen gebieden');
  expect(groupName('en', group('wijken.geojson', 'own-1'))).toBe('wijken.geojson');
});
