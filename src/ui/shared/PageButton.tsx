import type { ReactNode } from 'react';
import { openPage } from '../../state/actions/view';
import { useAct } from '../../state/store/AppContext';
import type { Page } from '../../state/store/view';

/** A button that leads to another page. */
export function PageButton({ page, children }: { page: Page; children: ReactNode }) {
  const act = useAct();
  return (
    <button
      type="button"
      className="button-plain"
      onClick={() => {
        act(openPage, page);
      }}
    >
      {children}
    </button>
  );
}
