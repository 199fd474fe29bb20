import { expect, test } from 'vitest';
import { drawnQuantity } from '../../../../src/domain/plan/countedQuantity';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { lekpTarget } from '../../../../src/domain/targets/lekp';
import { lambertPathLength } from '../../../../src/geo/planarMeasures';
import { readEntry } from '../../../../src/io/typed/readEntry';
import { valueOf } from '../../../helpers/valueOf';

const DEGREES = [4.3839, 50.8428];

test.each(['4.3839 50.8428', '151066,89 170265,84', '651069.8 670256.2'])(
  '%s is a corner in Brussels, whatever system it is in',
  (text) => {
    expect(lambertPathLength([valueOf(readEntry(text, null)), DEGREES])).toBeLessThan(100);
  },
);

test.each(['25 m 270°', '25m 270', '25,0 m 270,0 °'])('%s is a step from the corner before', (text) => {
  const [x] = valueOf(readEntry(text, DEGREES));
  expect(lambertPathLength([valueOf(readEntry(text, DEGREES)), DEGREES])).toBeCloseTo(25, 3);
  expect(x).toBeLessThan(4.3839);
});

test('a step from nowhere and a text that is no position are refused with their own reason', () => {
  expect(readEntry('25 m 270°', null)).toMatchObject({
    ok: false,
    problem: { code: 'typed.noCornerBefore' },
  });
  expect(readEntry('Kerkstraat', DEGREES)).toMatchObject({
    ok: false,
    problem: { code: 'typed.notPosition' },
  });
});

test('a row of trees that is typed as a number of times eight metres has its last tree, whichever way it goes', () => {
  // As the map keeps corners: to a billionth of a degree.
  const kept = (position: number[]) => position.map((degrees) => Number(degrees.toFixed(9)));
  for (let direction = 0; direction < 360; direction += 7) {
    const end = kept(valueOf(readEntry(`80 m ${direction}°`, DEGREES)));
    const measure = newMeasure('tree', {
      ...{ id: 'row', scenario: 's', target: 'bomen' },
      place: { kind: 'geometry', geometry: { type: 'LineString', coordinates: [DEGREES, end] } },
    });
    const size = { points: 0, lengths: [lambertPathLength([DEGREES, end])], area: 0 };
    expect(drawnQuantity(measure, size, lekpTarget('bomen').counting), `${direction}°`).toBe(11);
  }
});
