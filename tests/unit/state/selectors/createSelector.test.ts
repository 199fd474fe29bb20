import { expect, test, vi } from 'vitest';
import { createSelector, ofLastAnswers } from '../../../../src/state/selectors/createSelector';

interface State {
  numbers: readonly number[];
  other: string;
}

function counting() {
  const add = vi.fn((numbers: readonly number[], factor: number) => ({
    sum: numbers.reduce((sum, one) => sum + factor * one, 0),
  }));
  const numbersOf = vi.fn((state: State) => state.numbers);
  const selectSum = createSelector([numbersOf, (_: State, factor: number) => factor], add);
  return { add, numbersOf, selectSum };
}

test('what was asked of a state is answered from memory, each of its questions apart', () => {
  const { numbersOf, selectSum } = counting();
  const state: State = { numbers: [1, 2], other: '' };
  expect(selectSum(state, 1)).toEqual({ sum: 3 });
  expect(selectSum(state, 2)).toEqual({ sum: 6 });
  numbersOf.mockClear();
  expect(selectSum(state, 1)).toEqual({ sum: 3 });
  expect(selectSum(state, 2)).toEqual({ sum: 6 });
  expect(numbersOf).not.toHaveBeenCalled();
  expect(selectSum({ ...state }, 1)).toEqual({ sum: 3 });
  expect(numbersOf).toHaveBeenCalled();
});

test('a state of which other parts changed has the very same answer, however many came between', () => {
  const { add, selectSum } = counting();
  const numbers = [1, 2, 3];
  const first = selectSum({ numbers, other: '' }, 1);
  for (let event = 0; event < 50; event++) {
    expect(selectSum({ numbers, other: String(event) }, 1)).toBe(first);
  }
  expect(add).toHaveBeenCalledTimes(1);
  expect(selectSum({ numbers: [4], other: '' }, 1)).toEqual({ sum: 4 });
});

test('an answer that says the same as one of the last is that one, also when others came between', () => {
  const selectPositive = createSelector(
    [(state: State) => state.numbers, (state: State) => state.other],
    (numbers): readonly number[] | null => (numbers.length > 0 ? numbers.filter((one) => one > 0) : null),
    ofLastAnswers((a, b) => JSON.stringify(a) === JSON.stringify(b)),
  );
  const first = selectPositive({ numbers: [1, -2], other: 'a' });
  expect(selectPositive({ numbers: [3], other: 'a' })).toEqual([3]);
  expect(selectPositive({ numbers: [], other: 'a' })).toBeNull();
  expect(selectPositive({ numbers: [1, -4], other: 'b' })).toBe(first);
});
