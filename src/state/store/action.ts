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

/** Keys that run an action: with `input` from anywhere on the page, or where the table or the map has the focus. */
export type Shortcut<Input> = KeyCombination &
  (
    | { readonly where: 'table' | 'map' }
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
