import type { AppState } from '../store/appStore';
import type { KeyCombination, Shortcut } from '../store/action';
import type { RegisteredAction } from './registry';

/** What of a `KeyboardEvent` says which keys are down. */
export type PressedKeys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

function isLetter(key: string): boolean {
  return /^[A-Z]$/.test(key);
}

/** Whether these are the keys; Shift counts with letters only, for it depends on the keyboard whether a sign needs it. */
function isPressed({ key, ctrl, shift }: KeyCombination, pressed: PressedKeys): boolean {
  if (pressed.altKey || (pressed.ctrlKey || pressed.metaKey) !== (ctrl ?? false)) return false;
  if (!isLetter(key)) return pressed.key === key;
  return pressed.key.toUpperCase() === key && pressed.shiftKey === (shift ?? false);
}

/** Whether the keys run an action where the focus is. */
export function runsBy(
  { shortcuts = [] }: Pick<RegisteredAction, 'shortcuts'>,
  where: Shortcut<unknown>['where'],
  pressed: PressedKeys,
): boolean {
  return shortcuts.some((shortcut) => shortcut.where === where && isPressed(shortcut, pressed));
}

/** Which of the actions keys run from anywhere on the page in this state, and with what; null: they are nobody's. */
export function pageShortcut(
  actions: Readonly<Record<string, RegisteredAction>>,
  state: AppState,
  pressed: PressedKeys,
): { action: RegisteredAction; input: unknown } | null {
  for (const action of Object.values(actions)) {
    for (const shortcut of action.shortcuts ?? []) {
      if (shortcut.where !== 'page' || !isPressed(shortcut, pressed)) continue;
      if (shortcut.when?.(state) ?? true) return { action, input: shortcut.input };
    }
  }
  return null;
}

/** The keys of an action as people read them, the first of several: "Ctrl+Shift+Z"; empty for an action without. */
export function keysText({ shortcuts }: Pick<RegisteredAction, 'shortcuts'>): string {
  const first = shortcuts?.[0];
  return first ? [first.ctrl && 'Ctrl', first.shift && 'Shift', first.key].filter(Boolean).join('+') : '';
}

/** The keys of an action for `aria-keyshortcuts` (WAI-ARIA 1.2), where a plus sign is spelled out. */
export function ariaKeys({ shortcuts }: Pick<RegisteredAction, 'shortcuts'>): string | undefined {
  return shortcuts
    ?.map(({ ctrl, shift, key }) =>
      [ctrl && 'Control', shift && 'Shift', key === '+' ? 'Plus' : key].filter(Boolean).join('+'),
    )
    .join(' ');
}
