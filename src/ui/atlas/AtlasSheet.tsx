import type { ReactNode } from 'react';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  label: string;
  page: number;
  /** What its numbers rest on. */
  foot: ReactNode;
  children: ReactNode;
}

/** One page of an atlas that is not about one area. */
export function AtlasSheet({ label, page, foot, children }: Props) {
  const t = useTranslate();
  return (
    <div className="sheet-frame">
      <section className="sheet" aria-label={label}>
        <div className="sheet-body">{children}</div>
        <footer className="sheet-foot">
          <p>
            <strong>Pactkaart</strong>
          </p>
          <p>{foot}</p>
          <p>{t('report.foot.page', { page })}</p>
        </footer>
      </section>
    </div>
  );
}
