import type { ReactNode } from 'react';
import { useApp } from '../../state/AppContext';
import type { ReportContent } from '../../state/report/reportContent';
import { useTranslate } from '../shared/useTranslate';
import { denominatorText } from './denominatorText';

interface Props {
  content: ReportContent;
  sheet: number;
  of: number;
  /** Number of the page in an atlas; null outside one. */
  page: number | null;
  children: ReactNode;
}

/** One page of A4: what it says, and at its foot what every number rests on. */
export function Sheet({ content, sheet, of, page, children }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { area, rows, level, denominators, version } = content;
  const foot = [
    t('report.foot.text', {
      version,
      denominators: denominators.map((one) => denominatorText(language, one)).join(' · '),
    }),
    ...(level.schematic ? [t('report.foot.schematic')] : []),
    ...(rows.some(({ sources }) => sources.synthetic) ? [t('report.foot.example')] : []),
  ];
  return (
    <div className="sheet-frame">
      <section className="sheet" aria-label={t('report.sheet', { sheet, of, area: area.name })}>
        <div className="sheet-body">{children}</div>
        <footer className="sheet-foot">
          <p>
            <strong>Pactkaart</strong>
            <span>{t('report.foot.sheet', { sheet, of })}</span>
          </p>
          <p>{foot.join(' · ')}</p>
          {page !== null && <p>{t('report.foot.page', { page })}</p>}
        </footer>
      </section>
    </div>
  );
}
