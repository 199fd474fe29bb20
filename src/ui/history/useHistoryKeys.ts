import { useEffect } from 'react';
import { redo, undo } from '../../state/actions/history';
import { useAct, useActionContext } from '../../state/AppContext';

/** Where the browser's own undo of typing holds. */
function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Ctrl+Z takes back; Ctrl+Shift+Z and Ctrl+Y do again. Not in a text field, and not while a drawing has its own. */
export function useHistoryKeys(): void {
  const act = useAct();
  const { store } = useActionContext();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const action = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null;
      if (!action || isTextField(event.target) || store.getState().drawing) return;
      event.preventDefault();
      act(action, null);
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, [act, store]);
}
