import type { EngineApi } from '../../engine/protocol';
import type { MessageKey } from '../../i18n/messageKey';
import type { AppState, AppStore } from '../appStore';

/** What an action works with: the store, and the engine in its worker. */
export interface ActionContext {
  store: AppStore;
  engine: EngineApi;
}

/** One thing a user can do. Every way to it (button, key, menu) runs the same action. */
export interface Action<Input> {
  id: string;
  label: MessageKey;
  /** Key that runs it when no field has the focus. */
  shortcut?: string;
  enabled?: (state: AppState) => boolean;
  run: (context: ActionContext, input: Input) => void;
}

export function defineAction<Input>(action: Action<Input>): Action<Input> {
  return action;
}
