import { expect, test } from 'vitest';
import { reachedGroups } from '../../../../src/domain/denominators/populationShares';

test('groups are reached where an area holds people of theirs, and those without a code are not named', () => {
  const none = new Float64Array(4);
  const shares = {
    groupCodes: ['11001', '11002', null, '11004'],
    groupPeople: Float64Array.of(100, 100, 100, 100),
    start: Uint32Array.of(0, 3, 4),
    group: Uint32Array.of(0, 1, 2, 0),
    // Of the second a cell without people is touched, of the last nothing.
    inside: Float64Array.of(5, 0, 5, 1),
    ...{ certain: none, touched: none, spread: none, covered: none, inner: none },
  };
  expect([...reachedGroups(shares)]).toEqual(['11001']);
});
