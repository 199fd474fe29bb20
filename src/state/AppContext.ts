import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ActionContext } from './actions/action';
import type { AppState } from './appStore';

/** The one binding of the store and its actions to React. */
export const AppContext = createContext<ActionContext | null>(null);

function useActionContext(): ActionContext {
  const context = useContext(AppContext);
  if (!context) throw new Error('AppContext is missing');
  return context;
}

/** A part of the state; the component renders again only when that part changes. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useActionContext().store, selector);
}

/** Run a user action with what it asks for. */
export function useAct(): <Input>(
  action: { run: (context: ActionContext, input: Input) => void },
  input: Input,
) => void {
  const context = useActionContext();
  return (action, input) => {
    action.run(context, input);
  };
}
