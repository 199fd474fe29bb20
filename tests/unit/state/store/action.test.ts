import { expect, test } from 'vitest';
import type { ActionContext, RegisteredAction } from '../../../../src/state/store/action';
import { pickOnMap } from '../../../../src/state/actions/composing';
import { toggleCompared, selectTarget } from '../../../../src/state/actions/selection';
import { startDrawing } from '../../../../src/state/actions/drawing';
import { redo, undo } from '../../../../src/state/actions/history';
import { ACTIONS } from '../../../../src/state/actions/registry';
import { ariaKeys, keysText, pageShortcut, runsBy } from '../../../../src/state/store/action';
import { createAppStore } from '../../../../src/state/store/appStore';
import { levelOf } from '../../../helpers/levelOf';

function pressed(key: string, down: { ctrl?: boolean; meta?: boolean; shift?: boolean; alt?: boolean } = {}) {
  const { ctrl = false, meta = false, shift = false, alt = false } = down;
  return { key, ctrlKey: ctrl, metaKey: meta, shiftKey: shift, altKey: alt };
}
const CTRL = { ctrl: true };

test('the keys of undo and redo, with Ctrl or Cmd, and whatever Caps Lock makes of the letter', () => {
  const state = createAppStore().getState();
  const of = (...keys: Parameters<typeof pressed>) => pageShortcut(ACTIONS, state, pressed(...keys))?.action;
  expect(of('z', CTRL)).toBe(undo);
  expect(of('Z', CTRL)).toBe(undo);
  expect(of('z', { meta: true })).toBe(undo);
  expect(of('Z', { ...CTRL, shift: true })).toBe(redo);
  expect(of('y', CTRL)).toBe(redo);
  expect(of('z')).toBeUndefined();
  expect(of('z', { ...CTRL, alt: true })).toBeUndefined();
});

test('while something is drawn the keys are left to the drawing, and Escape is nobody’s unless areas are being chosen', () => {
  const store = createAppStore({ phase: 'ready', levels: [levelOf('towns', [])], levelId: 'towns' });
  expect(pageShortcut(ACTIONS, store.getState(), pressed('Escape'))).toBeNull();
  store.setState({ composition: { levelId: 'towns', codes: [], picking: true, editedId: null } });
  expect(pageShortcut(ACTIONS, store.getState(), pressed('Escape'))).toEqual({
    action: pickOnMap,
    input: false,
  });
  startDrawing.run({ store } as ActionContext, { tool: 'polygon' });
  expect(pageShortcut(ACTIONS, store.getState(), pressed('z', CTRL))).toBeNull();
});

test('a sign that needs Shift on some keyboards runs its action all the same, where it is listened to', () => {
  expect(runsBy(toggleCompared, 'table', pressed('+', { shift: true }))).toBe(true);
  expect(runsBy(toggleCompared, 'table', pressed('+'))).toBe(true);
  expect(runsBy(toggleCompared, 'map', pressed('+'))).toBe(false);
  expect(runsBy(toggleCompared, 'table', pressed('+', CTRL))).toBe(false);
});

test('keys are named for people and for screen readers', () => {
  expect([keysText(redo), ariaKeys(redo)]).toEqual(['Ctrl+Shift+Z', 'Control+Shift+Z Control+Y']);
  expect([keysText(toggleCompared), ariaKeys(toggleCompared)]).toEqual(['+', 'Plus']);
  expect([keysText(selectTarget), ariaKeys(selectTarget)]).toEqual(['', undefined]);
});

test('no two actions have the same keys in one place', () => {
  const all = Object.values<RegisteredAction>(ACTIONS).flatMap(({ shortcuts = [] }) =>
    shortcuts.map(({ where, key, ctrl, shift }) => `${where} ${ctrl} ${shift} ${key}`),
  );
  expect(new Set(all).size).toBe(all.length);
});
