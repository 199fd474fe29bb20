import type { ComponentProps } from 'react';
import type { Action } from '../../state/store/action';
import { useAct } from '../../state/store/AppContext';
import { useTranslate } from './useTranslate';

type Props<Input> = Omit<ComponentProps<'button'>, 'type' | 'onClick'> & {
  action: Pick<Action<Input, unknown>, 'enabled' | 'label' | 'run'>;
  input: Input;
};

/**
 * A button that runs one action, and bears its name where nothing else is put in it.
 * Give it `disabled` where it is to be seen that it cannot be done now; it does nothing then in either case.
 */
export function ActionButton<Input>({ action, input, children, ...button }: Props<Input>) {
  const t = useTranslate();
  const act = useAct();
  return (
    <button
      {...button}
      type="button"
      onClick={() => {
        act(action, input);
      }}
    >
      {children ?? (action.label && t(action.label))}
    </button>
  );
}
