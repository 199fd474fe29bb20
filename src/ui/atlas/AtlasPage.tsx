import '../styles/sheets.css';
import '../styles/atlas.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { formatNumber, formatDate } from '../../i18n/format';
import { useApp, useAct } from '../../state/store/AppContext';
import { ActionButton } from '../shared/ActionButton';
import { levelKind } from '../shared/names';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';
import { AREAS_PER_PAGE, AtlasContents } from './AtlasContents';
import { atlasOverview, overviewSheets } from './atlasOverview';
import { AtlasOverviewSheets } from './AtlasOverviewSheets';
import { groupName, atlasGroups, groupOf } from './atlasGroups';
import type { AtlasGroup } from './atlasGroups';
import { useAtlasRun } from './useAtlasRun';
import type { AtlasRun } from './useAtlasRun';
import { itemAt } from '../../domain/itemAt';
import { prepareReport, printReport } from '../../state/actions/report';
import { isReportReady, reportContent } from '../../state/selectors/report';
import { selectLevel } from '../../state/selectors/levels';
import { shapesKey } from '../../state/store/report';
import { mapTheme } from '../report/mapTheme';
import { PrintSetup } from '../report/PrintSetup';
import { SheetStage } from '../report/ReportSheets';
import { ThemeChoice } from '../report/ThemeChoice';
import { PlanSwitch } from '../shared/PlanSwitch';
import { AtlasEntry } from './AtlasEntry';
import { openPage } from '../../state/actions/view';

interface Props {
  groups: readonly AtlasGroup[];
  group: AtlasGroup;
  run: AtlasRun | null;
  /** Sheets before the first report. */
  frontSheets: number;
  /** False while something is still counted. */
  ready: boolean;
  onChoose: (id: string) => void;
  onStart: () => void;
  onStop: () => void;
  onPrint: () => void;
}

/** Choose an atlas, have its sheets made and follow that, stop it, print. */
function AtlasBar({ groups, group, run, frontSheets, ready, onChoose, onStart, onStop, onPrint }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const countText = ({ level, indices }: AtlasGroup) =>
    t(`level.count.${levelKind(level)}`, { count: indices.length });
  const total = group.indices.length;
  const done = run?.sheets.length ?? 0;
  const making = run !== null && done < total;
  const complete = run !== null && done === total;
  const sheets = (run?.sheets ?? []).reduce((sum, count) => sum + count, frontSheets);
  return (
    <>
      <SelectField
        inline
        label={t('atlas.choose')}
        value={group.id}
        choices={groups.map((one) => ({
          value: one.id,
          text: t('atlas.group', { name: groupName(language, one), count: countText(one) }),
        }))}
        onChoose={onChoose}
      />
      {making && (
        <div className="atlas-progress">
          <progress max={total} value={done} aria-label={t('atlas.making')} />
          <span>{t('atlas.progress', { done: formatNumber(done), total: formatNumber(total) })}</span>
          <button type="button" className="button-plain" onClick={onStop}>
            {t('form.stop')}
          </button>
        </div>
      )}
      <p className="muted" role="status">
        {complete && t('atlas.done', { areas: countText(group), sheets })}
      </p>
      {complete ? (
        <button type="button" className="button-primary" onClick={onPrint}>
          {t('report.print')}
        </button>
      ) : (
        !making && (
          <button type="button" className="button-primary" disabled={!ready} onClick={onStart}>
            {t('atlas.make')}
          </button>
        )
      )}
    </>
  );
}

/** The reports of all areas of a province, or of a whole level, made one by one and printed in one go. */
export function AtlasPage() {
  const t = useTranslate();
  const act = useAct();
  const state = useApp((all) => all);
  const { levels, layers, language, date } = state;
  const groups = useMemo(() => atlasGroups(levels), [levels]);
  const [chosen, setChosen] = useState<string | null>(null);
  const group =
    groups.find(({ id }) => id === chosen) ??
    groupOf(groups, selectLevel(state), state.selectedCode, state.within);
  const { run, start, stop, onSheets } = useAtlasRun(state);
  const theme = useMemo(
    () => run && mapTheme(run.snapshot, run.group.level, run.snapshot.language),
    // The run changes with every report; what the maps show does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [run?.snapshot, run?.group],
  );
  const overview = useMemo(
    () => run && atlasOverview(run.snapshot, run.group),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [run?.snapshot, run?.group],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const levelId = group?.level.id;
  useEffect(() => {
    if (levelId !== undefined) act(prepareReport, levelId);
  }, [act, levelId, levels, layers, date]);
  if (!group) return null;
  const ready = isReportReady(state, reportContent(state, group.level, itemAt(group.indices, 0)));
  const name = groupName(language, run?.group ?? group);
  const overviewPages = overview ? overviewSheets(overview.columns).length : 0;
  const frontSheets = overviewPages + Math.ceil((run?.group ?? group).indices.length / AREAS_PER_PAGE);
  const pages = pagesOf(run?.sheets ?? [], frontSheets);
  const shapes = run ? (run.snapshot.printShapes[shapesKey(run.group.level)] ?? null) : null;
  return (
    <article className="atlas-page" aria-labelledby="page-heading">
      <PrintSetup fileName={t('atlas.fileName', { name, date: formatDate(language, date) })} />
      <header className="report-bar">
        <ActionButton className="button-plain" action={openPage} input="map">
          ← {t('area.close')}
        </ActionButton>
        <h1 id="page-heading" ref={heading} tabIndex={-1}>
          {t('atlas.heading')}
        </h1>
        <ThemeChoice />
        <PlanSwitch />
        <AtlasBar
          groups={groups}
          group={group}
          run={run}
          frontSheets={frontSheets}
          ready={ready}
          onChoose={(id) => {
            stop();
            setChosen(id);
          }}
          onStart={() => {
            start(group, state);
          }}
          onStop={stop}
          onPrint={() => {
            act(printReport, null);
          }}
        />
      </header>
      <SheetStage>
        {run && theme && overview && run.contents.length > 0 ? (
          <>
            <AtlasOverviewSheets
              title={name}
              group={run.group}
              overview={overview}
              shapes={shapes}
              theme={theme}
              date={run.snapshot.date}
            />
            <AtlasContents title={name} contents={run.contents} pages={pages} firstPage={overviewPages + 1} />
            {run.contents.map((content, place) => (
              <AtlasEntry
                key={content.area.code}
                place={place}
                content={content}
                shapes={shapes}
                theme={theme}
                firstPage={itemAt(pages, place)}
                onSheets={onSheets}
              />
            ))}
          </>
        ) : (
          <p className="atlas-intro">{t(ready ? 'atlas.intro' : 'report.wait')}</p>
        )}
      </SheetStage>
    </article>
  );
}

/** The page on which each report starts, and where the next one would. */
function pagesOf(sheets: readonly number[], frontSheets: number): number[] {
  const pages = [frontSheets + 1];
  for (const count of sheets) pages.push(pages.at(-1)! + count);
  return pages;
}
