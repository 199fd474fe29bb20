import { expect, test } from 'vitest';
import { emptyAtEscape } from '../../../../src/ui/shared/emptyAtEscape';

/** What one press did: whether the field was emptied, and whether what is around it hears of the press. */
function press(key: string, typed: string, isComposing = false): { emptied: boolean; heard: boolean } {
  const done = { emptied: false, heard: true };
  const stopPropagation = () => {
    done.heard = false;
  };
  emptyAtEscape({ key, nativeEvent: { isComposing }, stopPropagation }, typed, () => {
    done.emptied = true;
  });
  return done;
}

test('Escape empties a search and closes its list before it means anything to what is around it', () => {
  expect(press('Escape', 'gent')).toEqual({ emptied: true, heard: false });
  expect(press('Escape', '')).toEqual({ emptied: false, heard: true });
  expect(press('Escape', 'gent', true)).toEqual({ emptied: false, heard: true });
  expect(press('Enter', 'gent')).toEqual({ emptied: false, heard: true });
});
