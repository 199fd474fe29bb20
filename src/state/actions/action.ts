import type { EngineApi } from '../../engine/protocol';
import type { AppState, AppStore } from '../appStore';

/** What an action works with: the store, and the engine in its worker. */
export interface ActionContext {
  store: AppStore;
  engine: EngineApi;
}

/** One thing a user can do. Every way to it (button, key, menu) runs the same action. */
export interface Action<Input> {
  /** Whether it can be done now; always when left out. A screen that asks for it all the same gets nothing. */
  enabled?: (state: AppState) => boolean;
  run: (context: ActionContext, input: Input) => void;
}

/** An action whose input is inferred from what it runs. */
export function defineAction<Input>(action: Action<Input>): Action<Input> {
  return action;
}
