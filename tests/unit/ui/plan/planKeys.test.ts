import { expect, test } from 'vitest';
import { LEKP_TARGETS } from '../../../../src/domain/targets/lekp';
import { COMMAND_KEYS, GESTURE_KEYS, planKeyOf } from '../../../../src/ui/plan/planKeys';

const pressed = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {},
) => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...held,
});

test('no key means two things on the map', () => {
  const keys = [
    ...Object.values(COMMAND_KEYS).map(({ key }) => key),
    ...LEKP_TARGETS.map(({ letter }) => letter),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  // Escape ends a drawing first, and means the choice only where none is under way.
  const gestures = GESTURE_KEYS.map((one) => one.keys).filter((key) => key !== COMMAND_KEYS.clear.key);
  expect(gestures.filter((key) => planKeyOf(pressed(key), true))).toEqual([]);
});

test('a letter is a letter of the keyboard, small or large, and never with Ctrl, Cmd or Alt', () => {
  expect(planKeyOf(pressed('f'), true)).toEqual({ target: 'fiets' });
  expect(planKeyOf(pressed('F', { shiftKey: true }), true)).toEqual({ target: 'fiets' });
  expect(planKeyOf(pressed('?', { shiftKey: true }), true)).toEqual({ command: 'keys' });
  expect(planKeyOf(pressed('2'), true)).toEqual({ tool: 2 });
  for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const)
    expect(planKeyOf(pressed('f', { [held]: true }), true)).toBeNull();
});

test('switched off, no key that writes a character acts; Delete and Escape do', () => {
  for (const key of ['f', 'V', '1', '?', 'n']) expect(planKeyOf(pressed(key), false)).toBeNull();
  expect(planKeyOf(pressed('Delete'), false)).toEqual({ command: 'remove' });
  expect(planKeyOf(pressed('Escape'), false)).toEqual({ command: 'clear' });
});
