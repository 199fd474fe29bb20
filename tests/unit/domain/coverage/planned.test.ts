import { expect, test } from 'vitest';
import { figureTally } from '../../../../src/domain/coverage/figureTally';
import { addAreaTallies, areaTally, emptyTally } from '../../../../src/domain/coverage/tally';

const layer = (planned: number, saysPlanned = true) =>
  areaTally({ ...emptyTally(1), planned: Float64Array.of(planned), saysPlanned }, 0);

test('none planned is zero where a source says so, and not known where it says nothing', () => {
  expect(layer(0).planned).toBe(0);
  expect(layer(0, false).planned).toBeNull();
  expect(figureTally(12)?.planned).toBeNull();
});

test('what one source plans stands beside another that says nothing of plans', () => {
  const figure = figureTally(12)!;
  const planned = (...parts: (typeof figure)[]) => parts.reduce(addAreaTallies).planned;
  expect(planned(layer(3), layer(0))).toBe(3);
  expect(planned(figure, layer(3))).toBe(3);
  expect(planned(layer(0), figure, layer(3))).toBe(3);
  expect(planned(layer(0), figure)).toBeNull();
  expect(planned(figure, figure)).toBeNull();
});
