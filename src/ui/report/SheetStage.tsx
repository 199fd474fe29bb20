import type { ReactNode } from 'react';
import { useTranslate } from '../shared/useTranslate';

/** The quiet ground on which sheets lie; it takes the focus, so that the keys scroll through them. */
export function SheetStage({ children }: { children: ReactNode }) {
  const t = useTranslate();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="sheets" aria-label={t('report.sheets')} tabIndex={0}>
      {children}
    </section>
  );
}
