import '../styles/sheets.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { itemAt } from '../../domain/itemAt';
import { formatDate } from '../../i18n/format';
import { prepareReport, printReport } from '../../state/actions/report';
import { useAct, useApp } from '../../state/store/AppContext';
import { isReportReady, reportContent } from '../../state/selectors/report';
import { selectLevel, selectSelectedIndex } from '../../state/selectors/levels';
import type { AreaLevel } from '../../state/store/data';
import { shapesKey } from '../../state/store/report';
import { ActionButton } from '../shared/ActionButton';
import { PlanSwitch } from '../shared/PlanSwitch';
import { useTranslate } from '../shared/useTranslate';
import { ExplanationEditor } from './Explanations';
import { mapTheme } from './mapTheme';
import { PrintSetup } from './PrintSetup';
import { ReportSheets, SheetStage } from './ReportSheets';
import { ThemeChoice } from './ThemeChoice';
import { openPage } from '../../state/actions/view';

/** The council page of the chosen area: its sheets as they will be printed, and beside them the explanations. */
export function ReportPage() {
  const level = useApp(selectLevel);
  const index = useApp(selectSelectedIndex);
  return level && index !== null ? (
    <AreaReport key={itemAt(level.areas, index).code} level={level} index={index} />
  ) : null;
}

function AreaReport({ level, index }: { level: AreaLevel; index: number }) {
  const t = useTranslate();
  const act = useAct();
  const state = useApp((all) => all);
  const { language, layers } = state;
  const [sheets, setSheets] = useState(2);
  const onSheets = useCallback((_: number, withoutPlan: number) => {
    setSheets(withoutPlan);
  }, []);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  // What is there already is not asked for again, so a change of any of these costs little.
  useEffect(() => {
    act(prepareReport, level.id);
  }, [act, level, layers, state.date]);
  const content = useMemo(() => reportContent(state, level, index), [state, level, index]);
  const theme = useMemo(() => mapTheme(state, level, language), [state, level, language]);
  const ready = isReportReady(state, content);
  const { name } = content.area;
  return (
    <article className="report-page" aria-labelledby="page-heading">
      <PrintSetup fileName={t('report.fileName', { area: name, date: formatDate(language, state.date) })} />
      <header className="report-bar">
        <ActionButton className="button-plain" action={openPage} input="area">
          ← {t('report.back')}
        </ActionButton>
        <h1 id="page-heading" ref={heading} tabIndex={-1}>
          {t('report.heading', { area: name })}
        </h1>
        <ThemeChoice />
        <PlanSwitch />
        <p className="muted" role="status">
          {t(ready ? 'report.printHelp' : 'report.wait')}
        </p>
        <ActionButton className="button-primary" disabled={!ready} action={printReport} input={null} />
      </header>
      <ExplanationEditor content={content} sheets={sheets} />
      <SheetStage>
        <ReportSheets
          content={content}
          shapes={state.printShapes[shapesKey(level)] ?? null}
          theme={theme}
          firstPage={null}
          onSheets={onSheets}
        />
      </SheetStage>
    </article>
  );
}
