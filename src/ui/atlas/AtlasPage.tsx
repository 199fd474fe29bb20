import { itemAt } from '../../domain/itemAt';
import { useEffect, useMemo, useRef, useState } from 'react';
import { formatDate } from '../../i18n/format';
import { prepareReport, printReport } from '../../state/actions/report';
import { useAct, useApp } from '../../state/AppContext';
import { isReportReady } from '../../state/report/isReportReady';
import { reportContent } from '../../state/report/reportContent';
import { selectLevel } from '../../state/selectors/level';
import { shapesKey } from '../../state/slices/reportSlice';
import { mapTheme } from '../report/mapTheme';
import { PrintSetup } from '../report/PrintSetup';
import { SheetStage } from '../report/SheetStage';
import { ThemeChoice } from '../report/ThemeChoice';
import { PageButton } from '../shared/PageButton';
import { useTranslate } from '../shared/useTranslate';
import { AtlasBar } from './AtlasBar';
import { AREAS_PER_PAGE, AtlasContents } from './AtlasContents';
import { AtlasEntry } from './AtlasEntry';
import { atlasGroups, groupOf } from './atlasGroups';
import { groupName } from './groupName';
import { useAtlasRun } from './useAtlasRun';

/** The reports of all areas of a province, or of a whole level, made one by one and printed in one go. */
export function AtlasPage() {
  const t = useTranslate();
  const act = useAct();
  const state = useApp((all) => all);
  const { levels, layers, language, date } = state;
  const groups = useMemo(() => atlasGroups(levels), [levels]);
  const [chosen, setChosen] = useState<string | null>(null);
  const group =
    groups.find(({ id }) => id === chosen) ?? groupOf(groups, selectLevel(state), state.selectedCode);
  const { run, start, stop, onSheets } = useAtlasRun(state);
  const theme = useMemo(
    () => run && mapTheme(run.snapshot, run.group.level, run.snapshot.language),
    // The run changes with every report; what the maps show does not.
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
  const contentsPages = Math.ceil((run?.group ?? group).indices.length / AREAS_PER_PAGE);
  const pages = pagesOf(run?.sheets ?? [], contentsPages);
  const shapes = run ? (run.snapshot.printShapes[shapesKey(run.group.level)] ?? null) : null;
  return (
    <article className="atlas-page" aria-labelledby="atlas-heading">
      <PrintSetup fileName={t('atlas.fileName', { name, date: formatDate(language, date) })} />
      <header className="report-bar">
        <PageButton page="map">← {t('area.close')}</PageButton>
        <h2 id="atlas-heading" ref={heading} tabIndex={-1}>
          {t('atlas.heading')}
        </h2>
        <ThemeChoice />
        <AtlasBar
          groups={groups}
          group={group}
          run={run}
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
        {run && theme && run.contents.length > 0 ? (
          <>
            <AtlasContents title={name} contents={run.contents} pages={pages} />
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
function pagesOf(sheets: readonly number[], contentsPages: number): number[] {
  const pages = [contentsPages + 1];
  for (const count of sheets) pages.push(pages.at(-1)! + count);
  return pages;
}
