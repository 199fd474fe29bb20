import { useEffect } from 'react';
import { loadLate } from '../../io/lateCode';
import { pageShortcut } from '../../state/store/action';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';

/** Where the browser's own undo of typing holds. */
function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Listens to the keys that run an action from anywhere on the page. A text field has signs and those with Ctrl for itself. */
export function usePageShortcuts(): void {
  const act = useAct();
  const { store } = useActionContext();
  const mayCome = useApp((state) => state.lineIsFree);
  useEffect(() => {
    if (!mayCome) return;
    let actions: Parameters<typeof pageShortcut>[0] = {};
    // After the first view, which needs few of them. Should it fail, every action still has its button.
    void loadLate(() => import('../../state/actions/registry')).then(
      ({ ACTIONS }) => {
        actions = ACTIONS;
      },
      () => undefined,
    );
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if ((event.ctrlKey || event.metaKey || event.key.length === 1) && isTextField(event.target)) return;
      const found = pageShortcut(actions, store.getState(), event);
      if (!found) return;
      event.preventDefault();
      act(found.action, found.input as never);
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, [act, mayCome, store]);
}
