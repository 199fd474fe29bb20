import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useApp } from '../../state/store/AppContext';
import { boundariesName } from '../../state/selectors/levels';
import type { ReportContent } from '../../state/selectors/report';
import { useAreaName } from '../targetChanges/useAreaName';
import { useTranslate } from '../shared/useTranslate';
import { denominatorText, ReportBasis } from './ReportBasis';
import type { PrintShapes } from '../../engine/printShapes/printShapes';
import { CyclePathTableView } from './CyclePathTableView';
import { ExplanationList } from './Explanations';
import type { MapTheme } from './mapTheme';
import { PlanSheetBody, planSheets } from './PlanSheets';
import { PolicyList } from './PolicyList';
import { ReportHead } from './ReportHead';
import { ReportKey, ReportTable } from './ReportTable';
import { ReportProvenance } from './ReportProvenance';
import { LAST_ATTEMPT, planReport } from './sheetPlan';

/** Print may break a line a little sooner than the screen; this many pixels must be left. */
const SPARE = 6;

/** Whether the content of a sheet is higher than the room for it. */
function overflows(body: Element): boolean {
  const last = body.lastElementChild;
  if (!last) return false;
  return last.getBoundingClientRect().bottom > body.getBoundingClientRect().bottom - SPARE;
}

interface SheetProps {
  content: ReportContent;
  sheet: number;
  of: number;
  /** Number of the page in an atlas; null outside one. */
  page: number | null;
  children: ReactNode;
}

/** One page of A4: what it says, and at its foot what every number rests on. */
function Sheet({ content, sheet, of, page, children }: SheetProps) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { area, rows, level, denominators, version } = content;
  const boundaries = useApp((state) => boundariesName(state, level));
  const foot = [
    t('report.foot.text', {
      version,
      denominators: denominators.map((one) => denominatorText(language, one)).join(' · '),
    }),
    ...(level.schematic ? [t('report.foot.schematic')] : []),
    ...(boundaries === null ? [] : [t('report.foot.boundaries', { name: boundaries })]),
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

interface ReportSheetsProps {
  content: ReportContent;
  shapes: PrintShapes | null;
  theme: MapTheme;
  /** Page of the first sheet in an atlas; null outside one. */
  firstPage: number | null;
  /** Told how many sheets it takes, once that is known, and how many of them are not about the plan. */
  onSheets: (count: number, withoutPlan: number) => void;
}

/**
 * The sheets of one report. It is laid out roomily first; as long as a sheet runs over, in smaller letters, and at
 * last on more sheets than two: nothing is cut off.
 */
export function ReportSheets({ content, shapes, theme, firstPage, onSheets }: ReportSheetsProps) {
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState({ content, attempt: 0 });
  if (fit.content !== content) setFit({ content, attempt: 0 });
  const plan = planReport(content.rows, fit.attempt);
  const language = useApp((state) => state.language);
  const named = useAreaName();
  const ofPlan = useMemo(() => planSheets(language, content.plan, named), [language, content.plan, named]);
  const withoutPlan = plan.sheets.length;
  const count = withoutPlan + ofPlan.length;
  useLayoutEffect(() => {
    const runsOver = [...box.current!.querySelectorAll('.sheet-body')].some(overflows);
    if (runsOver && fit.attempt < LAST_ATTEMPT) setFit({ content, attempt: fit.attempt + 1 });
    else onSheets(count, withoutPlan);
  }, [content, fit.attempt, count, withoutPlan, onSheets]);
  const cyclePathSources = content.rows.find(({ inForce }) => inForce.target.id === 'fiets')?.sources;
  return (
    <div ref={box} className="report" data-density={plan.density}>
      {plan.sheets.map((sheet, place) => (
        <Sheet
          key={place}
          content={content}
          sheet={place + 1}
          of={count}
          page={firstPage === null ? null : firstPage + place}
        >
          {sheet.head ? (
            <ReportHead
              content={content}
              shapes={shapes}
              theme={theme}
              planSheet={ofPlan.length > 0 ? withoutPlan + 1 : null}
            />
          ) : (
            <p className="sheet-running">
              {t(place === 1 ? 'report.second' : 'report.continued', { area: content.area.name })}
            </p>
          )}
          {sheet.rows.length > 0 && (
            <>
              <ReportTable area={content.area.name} rows={sheet.rows} />
              <ReportKey rows={sheet.rows} version={content.version} />
            </>
          )}
          {sheet.policy && <PolicyList content={content} />}
          {sheet.explained && <ExplanationList rows={sheet.explained} />}
          {sheet.annexes && (
            <>
              <div className="sheet-pair">
                {cyclePathSources && (
                  <CyclePathTableView paths={content.cyclePaths} synthetic={cyclePathSources.synthetic} />
                )}
                <ReportBasis content={content} />
              </div>
              <ReportProvenance rows={content.rows} />
            </>
          )}
        </Sheet>
      ))}
      {content.plan &&
        ofPlan.map((sheet, place) => (
          <Sheet
            key={`plan ${place}`}
            content={content}
            sheet={plan.sheets.length + place + 1}
            of={count}
            page={firstPage === null ? null : firstPage + plan.sheets.length + place}
          >
            <p className="sheet-running">
              {t('report.plan.running', { area: content.area.name, plan: content.plan!.scenario.name })}
            </p>
            <PlanSheetBody sheet={sheet} plan={content.plan!} area={content.area.name} />
          </Sheet>
        ))}
    </div>
  );
}

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
