import { useLayoutEffect, useRef, useState } from 'react';
import type { PrintShapes } from '../../engine/printShapes/printShapes';
import type { ReportContent } from '../../state/report/reportContent';
import { useTranslate } from '../shared/useTranslate';
import { CyclePathTableView } from './CyclePathTableView';
import { ExplanationList } from './ExplanationList';
import type { MapTheme } from './mapTheme';
import { overflows } from './overflows';
import { PolicyList } from './PolicyList';
import { ReportBasis } from './ReportBasis';
import { ReportHead } from './ReportHead';
import { ReportKey } from './ReportKey';
import { ReportProvenance } from './ReportProvenance';
import { ReportTable } from './ReportTable';
import { Sheet } from './Sheet';
import { LAST_ATTEMPT, planReport } from './sheetPlan';

interface Props {
  content: ReportContent;
  shapes: PrintShapes | null;
  theme: MapTheme;
  /** Page of the first sheet in an atlas; null outside one. */
  firstPage: number | null;
  /** Told how many sheets it takes, once that is known. */
  onSheets: (count: number) => void;
}

/**
 * The sheets of one report. It is laid out roomily first; as long as a sheet runs over, in smaller letters, and at
 * last on more sheets than two: nothing is cut off.
 */
export function ReportSheets({ content, shapes, theme, firstPage, onSheets }: Props) {
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState({ content, attempt: 0 });
  if (fit.content !== content) setFit({ content, attempt: 0 });
  const plan = planReport(content.rows, fit.attempt);
  const count = plan.sheets.length;
  useLayoutEffect(() => {
    const runsOver = [...box.current!.querySelectorAll('.sheet-body')].some(overflows);
    if (runsOver && fit.attempt < LAST_ATTEMPT) setFit({ content, attempt: fit.attempt + 1 });
    else onSheets(count);
  }, [content, fit.attempt, count, onSheets]);
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
            <ReportHead content={content} shapes={shapes} theme={theme} />
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
    </div>
  );
}
