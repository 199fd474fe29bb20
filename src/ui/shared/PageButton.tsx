import type { ReactNode } from 'react';
import { openPage } from '../../state/actions/view';
import { planTarget } from '../../state/actions/planView';
import { useAct } from '../../state/store/AppContext';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { Page } from '../../state/store/view';
import { useTranslate } from './useTranslate';

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

/** From a gap to where measures are planned to close it. */
export function PlanButton({ target }: { target: TargetKey }) {
  const t = useTranslate();
  const act = useAct();
  return (
    <button
      type="button"
      className="button-plain"
      onClick={() => {
        act(planTarget, target);
      }}
    >
      {t(planTarget.label)}
    </button>
  );
}
