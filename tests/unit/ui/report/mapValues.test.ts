import { expect, test } from 'vitest';
import type { Area } from '../../../../src/domain/areas/area';
import { valuesText } from '../../../../src/ui/report/AreasMap';

test('the map of a report says in words what is written on it, also where nothing is known', () => {
  const areas = ['Gent', 'Aalter', 'Zelzate'].map((name) => ({ name })) as unknown as Area[];
  const values = ['6/10', '5/10', ''];
  expect(valuesText({ areas }, { values }, [0, 2, 1], 'geen geg.')).toBe(
    'Aalter 5/10, Gent 6/10, Zelzate geen geg.',
  );
});
