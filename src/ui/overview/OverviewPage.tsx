import '../styles/overview.css';
import { useApp } from '../../state/store/AppContext';
import { selectLevel } from '../../state/selectors/levels';
import {
  selectIsFiltered,
  selectOverviewColumns,
  selectOverviewRows,
  selectShownColumns,
} from '../../state/selectors/overview';
import { selectPlanInSight, selectPlanYear } from '../../state/selectors/planInSight';
import { selectScenario } from '../../state/selectors/plan';
import { selectWithin } from '../../state/selectors/shownAreas';
import { valueOnLine } from '../../domain/overview/relativeClass';
import { formatShare } from '../../i18n/format';
import { useNarrow } from '../NarrowTabs';
import { levelKind, useTargetName, wholeName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { OverviewCards } from './OverviewCards';
import { ExampleDataBar } from '../LoadState';
import { OverviewDetail, OverviewWays } from './OverviewDetail';
import { OverviewGrid } from './OverviewGrid';
import { OverviewKey } from './OverviewKey';
import { OverviewTools } from './OverviewTools';
import { usePrepared } from './usePrepared';

/** What the numbers are, on what line they are held against, and which targets have none. */
function OverviewAbout() {
  const t = useTranslate();
  const nameOf = useTargetName();
  const colour = useApp((state) => state.overviewColour);
  const version = useApp((state) => state.version);
  const columns = useApp(selectShownColumns);
  const all = useApp(selectOverviewColumns);
  const plan = useApp((state) => (selectPlanInSight(state) ? (selectScenario(state)?.name ?? null) : null));
  const year = useApp(selectPlanYear);
  // Thousands of areas stand on a few lines: those are written, and not the line of every area.
  const values = new Set<number>();
  for (const { records } of columns) for (const record of records) values.add(valueOnLine(record, colour));
  const lines = new Set([...values].map(formatShare));
  const [line] = lines;
  const without = all.filter(({ records }) => records.every(({ state }) => state === 'not applicable'));
  return (
    <p className="muted overview-about">
      {t(`overview.about.${colour}`)} {plan !== null && t('overview.afterPlan', { plan, year: String(year) })}{' '}
      {line !== undefined && lines.size === 1 && t(`overview.line.${colour}`, { share: line })}{' '}
      {plan !== null && colour === 'share' && t('overview.added')}{' '}
      {without.length > 0 &&
        t('overview.withoutNorm', {
          version,
          targets: without.map(({ held }) => nameOf(held)).join(', '),
        })}
    </p>
  );
}

/** All areas of the level over all targets, and beside it how the chosen one stands on each. */
export function OverviewPage() {
  return usePrepared() && <Overview />;
}

function Overview() {
  const t = useTranslate();
  const narrow = useNarrow();
  const language = useApp((state) => state.language);
  const level = useApp(selectLevel);
  const within = useApp(selectWithin);
  const rows = useApp(selectOverviewRows);
  const columns = useApp(selectShownColumns);
  const filtered = useApp((state) => selectIsFiltered(state) || state.filter !== '');
  if (!level) return null;
  const kind = levelKind(level);
  const where = within?.name ?? wholeName(language, level);
  const areas = t(`level.count.${kind}`, { count: within?.indices.length ?? level.areas.length });
  const title = t(filtered ? 'overview.titleSome' : 'overview.title', {
    ...{ where, areas, count: rows.length, targets: columns.length },
  });
  return (
    <>
      <article className="overview" aria-labelledby="page-heading">
        <header className="overview-head">
          <h1 id="page-heading" tabIndex={-1}>
            {title}
          </h1>
          {/* What a filter leaves is said. */}
          <p className="visually-hidden" role="status">
            {title}
          </p>
          <OverviewAbout />
          {narrow ? (
            <details className="overview-more">
              <summary>{t('overview.more')}</summary>
              <OverviewTools />
              <OverviewKey />
              <ExampleDataBar />
            </details>
          ) : (
            <OverviewTools />
          )}
        </header>
        {columns.length === 0 ? (
          <p className="overview-nothing">{t('overview.noTarget')}</p>
        ) : narrow ? (
          <OverviewCards columns={columns} rows={rows} />
        ) : (
          <OverviewGrid columns={columns} rows={rows} />
        )}
        {!narrow && <OverviewKey withKeys />}
      </article>
      {narrow ? <OverviewWays /> : <OverviewDetail />}
    </>
  );
}
