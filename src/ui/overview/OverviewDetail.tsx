import { behindOf } from '../../domain/overview/overviewAreas';
import { planTarget } from '../../state/actions/planView';
import { selectSelectedIndex } from '../../state/selectors/levels';
import { selectShownColumns, selectSubjectSchedule } from '../../state/selectors/overview';
import { selectPlanInSight, selectPlanYear } from '../../state/selectors/planInSight';
import { useApp } from '../../state/store/AppContext';
import { MissingLayers } from '../layers/MissingLayers';
import { ExampleDataBar, LayerProgress, SilentLayers } from '../LoadState';
import { ActionButton } from '../shared/ActionButton';
import { useSubjectName, useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { BarKey } from '../targets/BarKey';
import { SubjectLine, TargetRow } from '../targets/TargetRow';
import { openPage } from '../../state/actions/view';

/** Where one can go with what is chosen: the map, the plan, and with an area its pages. */
export function OverviewWays() {
  const t = useTranslate();
  const name = useSubjectName();
  const chosen = useApp((state) => selectSelectedIndex(state) !== null);
  return (
    <div
      className="overview-ways"
      role="group"
      aria-label={t('overview.ways', { area: name })}
      data-chosen={chosen || undefined}
    >
      <strong>{name}</strong>
      <ActionButton className="button-plain" action={openPage} input="map">
        {t('overview.toMap')}
      </ActionButton>
      {chosen && (
        <ActionButton className="button-plain" action={openPage} input="area">
          {t('overview.toPage')}
        </ActionButton>
      )}
      {chosen && (
        <ActionButton className="button-plain" action={openPage} input="report">
          {t('report.take')}
        </ActionButton>
      )}
      <ActionButton className="button-plain" action={planTarget} input={null}>
        {t('overview.toPlan')}
      </ActionButton>
    </div>
  );
}

/** On how many targets the chosen area is behind, how it stands on each, and where one can go from there. */
export function OverviewDetail() {
  const t = useTranslate();
  const nameOf = useTargetName();
  const name = useSubjectName();
  const columns = useApp(selectShownColumns);
  const schedule = useApp(selectSubjectSchedule);
  const year = useApp((state) => (selectPlanInSight(state) ? selectPlanYear(state) : null));
  const isMissing = useApp((state) => state.missingLayers.length > 0);
  const furthest = schedule.furthest === null ? undefined : columns[schedule.furthest];
  return (
    <aside className="detail overview-detail" aria-label={t('overview.detail')}>
      {isMissing && <MissingLayers />}
      <SilentLayers isMapShown={false} />
      <h2>{name}</h2>
      <SubjectLine />
      {schedule.known > 0 && (
        <div className="headline">
          <strong>{behindOf(schedule)}</strong>{' '}
          {year === null
            ? t('overview.headlineBehind', { known: schedule.known })
            : t('overview.headlineBehindBy', { known: schedule.known, year: String(year) })}
        </div>
      )}
      {furthest && <p className="say">{t('overview.furthest', { target: nameOf(furthest.held) })}</p>}
      <ul>
        {columns.map(({ held }) => (
          <TargetRow key={held.key} target={held.key} />
        ))}
      </ul>
      <BarKey />
      <OverviewWays />
      <LayerProgress />
      <ExampleDataBar />
    </aside>
  );
}
