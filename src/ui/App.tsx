import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { ErrorBoundary } from 'react-error-boundary';
import { FORMAT_LOCALES } from '../i18n/translate';
import { closeOpenLayer } from '../state/actions/layers';
import { showReplacing, showRows } from '../state/actions/layerList';
import { closeProjectDialog, cancelPicture } from '../state/actions/project';
import { showHelp } from '../state/actions/view';
import { useAct, useApp } from '../state/store/AppContext';
import { TargetDetail } from './area/TargetDetail';
import { CrashNote } from './CrashNote';
import { ExampleDataBar, LayerProgress, LoadState, SilentLayers } from './LoadState';
import { selectShownPage } from '../state/selectors/subject';
import { AppHeader } from './header/AppHeader';
import { MapPanel } from './map/MapPanel';
import { PAGE_COMPONENTS } from './pageComponents';
import { NarrowTabs, useNarrow } from './NarrowTabs';
import { useFileDrop } from './layers/useFileDrop';
import { usePageShortcuts } from './history/usePageShortcuts';
import { Notices } from './Notices';
import { useTranslate } from './shared/useTranslate';
import { CoverageTable } from './table/CoverageTable';
import { TargetPanel } from './targets/TargetPanel';
import { Welcome } from './Welcome';
import { late } from './shared/late';

const PlanPage = late(async () => (await import('./plan/PlanPage')).PlanPage);
const PlanComparison = late(async () => (await import('./plan/PlanComparison')).PlanComparison);
const MergeScenario = late(async () => (await import('./plan/MergeScenario')).MergeScenario);
const MissingLayers = late(async () => (await import('./layers/MissingLayers')).MissingLayers, 'first');
const ProjectDialogs = late(async () => (await import('./project/ProjectDialogs')).ProjectDialogs);
const OpenLayerDialog = late(async () => (await import('./layers/OpenLayerDialog')).OpenLayerDialog);
const ReplaceLayerDialog = late(async () => (await import('./layers/ReplaceLayerDialog')).ReplaceLayerDialog);
const LayerRowsDialog = late(async () => (await import('./layers/LayerRowsDialog')).LayerRowsDialog);
const PageTitle = late(async () => (await import('./PageTitle')).PageTitle, 'first');
const HelpDialog = late(async () => (await import('./help/HelpDialog')).HelpDialog);
const PictureMaker = late(async () => (await import('./picture/PictureMaker')).PictureMaker);

/** The main screen: targets, map with its twin the table, and the chosen target of the chosen area. */
function Screen() {
  const t = useTranslate();
  const act = useAct();
  const narrow = useNarrow();
  usePageShortcuts();
  const language = useApp((state) => state.language);
  const tab = useApp((state) => state.tab);
  const phase = useApp((state) => state.phase);
  const ready = phase === 'ready';
  const page = useApp(selectShownPage);
  const asksOfProject = useApp((state) => state.projectDialog !== null);
  const openingLayer = useApp((state) => state.openingLayer);
  const replacing = useApp((state) => state.replacing);
  const rowsOf = useApp((state) => state.rowsOf);
  const isDropping = useFileDrop();
  const isMissing = useApp((state) => state.missingLayers.length > 0);
  const pictureWanted = useApp((state) => state.pictureWanted);
  const comparing = useApp((state) => state.comparing);
  const isHelping = useApp((state) => state.help !== null);
  const isMerging = useApp((state) => state.incomingScenario !== null);
  const OpenPage = page === 'plan' && comparing ? PlanComparison : PAGE_COMPONENTS[page];
  // The table and the panel are there before the outlines are; everything else waits for these.
  const isListed = phase === 'listed' && !OpenPage;
  // On a narrow screen what is shown first is what the tab says.
  const skipTo = narrow && !OpenPage ? 'main' : page === 'map' ? 'table' : 'page-heading';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <div
      className="app"
      data-page={page}
      data-phase={ready ? 'ready' : 'loading'}
      data-tab={narrow ? tab : undefined}
    >
      {ready && (
        <a className="skip-link" href={`#${skipTo}`}>
          {t(skipTo === 'table' ? 'app.skipToTable' : 'app.skipToMain')}
        </a>
      )}
      <AppHeader hasTitle={ready && (OpenPage !== undefined || !narrow || tab === 'map')} />
      <ErrorBoundary FallbackComponent={CrashNote}>
        <LoadState hasPage={ready || isListed} />
        {(ready || isListed) && (
          <main id="main" tabIndex={-1} className={OpenPage ? 'main main-area' : 'main'}>
            {isMissing && narrow && <MissingLayers />}
            {narrow && <SilentLayers isMapShown={!OpenPage && tab === 'map'} />}
            {page !== 'overview' && (
              <div className="side">
                {isMissing && !narrow && <MissingLayers />}
                {!narrow && <SilentLayers isMapShown={!OpenPage} />}
                <TargetPanel />
                <LayerProgress />
                <ExampleDataBar />
              </div>
            )}
            {OpenPage ? (
              <OpenPage isPage />
            ) : (
              <>
                <MapPanel />
                {page === 'plan' ? (
                  <PlanPage />
                ) : (
                  <>
                    <CoverageTable />
                    <TargetDetail />
                  </>
                )}
              </>
            )}
          </main>
        )}
      </ErrorBoundary>
      {narrow && <NarrowTabs />}
      <Welcome />
      {asksOfProject && (
        <ProjectDialogs
          onGiveUp={() => {
            act(closeProjectDialog, null);
          }}
        />
      )}
      {openingLayer && (
        <OpenLayerDialog
          {...openingLayer}
          onGiveUp={() => {
            act(closeOpenLayer, null);
          }}
        />
      )}
      {replacing !== null && (
        <ReplaceLayerDialog
          layerId={replacing}
          onGiveUp={() => {
            act(showReplacing, null);
          }}
        />
      )}
      {rowsOf !== null && (
        <LayerRowsDialog
          layerId={rowsOf}
          onGiveUp={() => {
            act(showRows, null);
          }}
        />
      )}
      {isDropping && <p className="drop-note">{t('open.dropHere')}</p>}
      {isHelping && (
        <HelpDialog
          onGiveUp={() => {
            act(showHelp, null);
          }}
        />
      )}
      {isMerging && <MergeScenario />}
      {pictureWanted && (
        <PictureMaker
          onGiveUp={() => {
            act(cancelPicture, null);
          }}
        />
      )}
      <Notices />
      {ready && <PageTitle />}
    </div>
  );
}

/** The page. Lists and fields of numbers say what they have to say in its language, not in that of the browser. */
export function App() {
  const language = useApp((state) => state.language);
  return (
    <I18nProvider locale={FORMAT_LOCALES[language]}>
      <Screen />
    </I18nProvider>
  );
}
