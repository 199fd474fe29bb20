import { expect, test } from 'vitest';
import { usedNumbers } from '../../../../src/engine/attributes/usedNumbers';
import { NOT_THERE, NOT_UNDERSTOOD } from '../../../../src/io/numbers/readNumberTexts';
import { geojsonColumns } from '../../../helpers/geojsonColumns';

const geometry = { type: 'Point', coordinates: [4.4, 51] } as const;

test('storage that is replaced goes off what is built, under the rule of the pact alone', () => {
  const rows = [
    [120, '20'],
    [120, null],
    [null, '20'],
    [120, 'about 20'],
    [20, '120'],
  ];
  const columns = geojsonColumns(
    rows.map(([volume_m3, replaced_m3]) => ({
      geometry: { ...geometry, coordinates: [...geometry.coordinates] },
      properties: { volume_m3, replaced_m3 },
    })),
    { volume_m3: 'number', replaced_m3: 'text' },
  );
  const recipe = {
    target: 'hemelwater',
    yearColumn: null,
    statusColumn: null,
    quantityColumn: null,
  } as const;
  const net = usedNumbers(columns, { ...recipe, rule: null, filtered: true });
  expect([...net.property!.values]).toEqual([100, 120, NOT_THERE, NOT_UNDERSTOOD, -100]);
  expect(net.less?.reading.notUnderstood.count).toBe(1);
  const rule = { kind: 'volume', name: 'volume_m3' } as const;
  const gross = usedNumbers(columns, { ...recipe, rule, filtered: false });
  expect([...gross.property!.values]).toEqual([120, 120, NOT_THERE, 120, 20]);
});
