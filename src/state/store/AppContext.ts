import { createContext, useCallback, useContext } from 'react';
import { useStore } from 'zustand';
import type { Action, ActionContext } from './action';
import type { AppState } from './appStore';

/** The one binding of the store and its actions to React. */
export const AppContext = createContext<ActionContext | null>(null);

/** The store and the engine themselves, for a screen that does more than read and act. */
export function useActionContext(): ActionContext {
  const context = useContext(AppContext);
  if (!context) throw new Error('AppContext is missing');
  return context;
}

/** A part of the state; the component renders again only when that part changes. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useActionContext().store, selector);
}

/** What of an action is needed to run it. */
type Runnable<Input> = Pick<Action<Input, unknown>, 'enabled' | 'run'>;

/** Run a user action with what it asks for, where it can be done now. The same function at every render. */
export function useAct(): <Input>(action: Runnable<Input>, input: Input) => void {
  const context = useActionContext();
  return useCallback(
    <Input>({ enabled, run }: Runnable<Input>, input: Input) => {
      if (enabled?.(context.store.getState()) ?? true) run(context, input);
    },
    [context],
  );
}

/** Whether a user action can be done now. */
export function useEnabled({ enabled }: Pick<Action<never>, 'enabled'>): boolean {
  return useApp((state) => enabled?.(state) ?? true);
}
