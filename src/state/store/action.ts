import type { EngineApi } from '../../worker/protocol';
import type { MessageKey } from '../../i18n/translate';
import type { AppState, AppStore } from './appStore';

/** What an action works with: the store, and the engine in its worker. */
export interface ActionContext {
  store: AppStore;
  engine: EngineApi;
}

/**
 * What an action does to the history of the project.
 * - `recorded`: what it changes in the project is one step, which can be taken back.
 * - `settled`: likewise, but what is done in one go (typing, trying colours) is one step, until the gesture ends.
 * - `outside`: it changes nothing in the project. View, selection, language, date, weights, pact version and population
 *   year stay per tab and in the link; what is still in the making is no part of the project yet.
 * - `moves`: it makes no step of its own, but goes back and forth over those that there are, or ends a gesture.
 */
export const HISTORY_POLICIES = ['recorded', 'settled', 'outside', 'moves'] as const;
export type HistoryPolicy = (typeof HISTORY_POLICIES)[number];

/** Keys that are pressed together; Cmd of a Mac stands for Ctrl. */
export interface KeyCombination {
  /** As a `KeyboardEvent` names it, a letter in capitals. */
  readonly key: string;
  readonly ctrl?: true;
  readonly shift?: true;
}

/**
 * Keys that run an action: with `input` from anywhere on the page, or where the table or the map has the focus; on the map
 * while an own area is drawn, while the pen is out, or while a distance is measured.
 */
export type Shortcut<Input> = KeyCombination &
  (
    | { readonly where: 'table' | 'map' | 'drawing' | 'pen' | 'ruler' }
    | {
        readonly where: 'page';
        readonly input: Input;
        /** While it does not hold, the keys are left to others. */
        readonly when?: (state: AppState) => boolean;
      }
  );

/** One thing a user can do. Every way to it (button, key, menu) runs the same action. */
export interface Action<Input, Answer = void> {
  /** What it does to the history. There is no default: whoever writes an action says it. */
  readonly history: HistoryPolicy;
  /** How a button or menu names it; none where it is named by what it is done to, or not at all. */
  readonly label?: MessageKey;
  readonly shortcuts?: readonly Shortcut<Input>[];
  /** Whether it can be done now; always when left out. A screen that asks for it all the same gets nothing. */
  readonly enabled?: (state: AppState) => boolean;
  readonly run: (context: ActionContext, input: Input) => Answer;
}

/** An action that has a name of its own. */
export type NamedAction<Input, Answer = void> = Action<Input, Answer> & { readonly label: MessageKey };

/** An action whose input is inferred from what it runs. */
export function defineAction<Input, Answer = void>(
  action: NamedAction<Input, Answer>,
): NamedAction<Input, Answer>;
export function defineAction<Input, Answer = void>(action: Action<Input, Answer>): Action<Input, Answer>;
export function defineAction<Input, Answer>(action: Action<Input, Answer>): Action<Input, Answer> {
  return action;
}

/** An action of which only is known what it declares. */
export type RegisteredAction = Omit<Action<never, unknown>, 'shortcuts'> & {
  readonly shortcuts?: readonly Shortcut<unknown>[];
};

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

/** Keys as people read them: "Ctrl+Shift+Z". */
export function combinationText({ ctrl, shift, key }: KeyCombination): string {
  return [ctrl && 'Ctrl', shift && 'Shift', key].filter(Boolean).join('+');
}

/** The keys of an action as people read them, the first of several; empty for an action without. */
export function keysText({ shortcuts }: Pick<RegisteredAction, 'shortcuts'>): string {
  const first = shortcuts?.[0];
  return first ? combinationText(first) : '';
}

/** The keys of an action for `aria-keyshortcuts` (WAI-ARIA 1.2), where a plus sign is spelled out. */
export function ariaKeys({ shortcuts }: Pick<RegisteredAction, 'shortcuts'>): string | undefined {
  return shortcuts
    ?.map(({ ctrl, shift, key }) =>
      [ctrl && 'Control', shift && 'Shift', key === '+' ? 'Plus' : key].filter(Boolean).join('+'),
    )
    .join(' ');
}
