import type { AreaReference } from '../../domain/areas/areaReference';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { estimateText } from '../../i18n/estimateText';
import { selectRecordsOf } from '../../state/selectors/coverage';
import { atLevel, selectLevel } from '../../state/selectors/levels';
import type { AppState } from '../../state/store/appStore';
import { useApp } from '../../state/store/AppContext';
import { DenominatorText } from '../shared/Facts';
import { useTranslate } from '../shared/useTranslate';
import { useAreaName } from '../targetChanges/useAreaName';

/** What is known of the dwellings of an area; null where its level is not open or has no such area. */
function recordOf(state: AppState, { levelId, code }: AreaReference): CoverageRecord | null {
  const view = atLevel(state, levelId);
  const index = selectLevel(view)?.areas.findIndex((area) => area.code === code) ?? -1;
  return index < 0 ? null : (selectRecordsOf(view, 'renovatie')[index] ?? null);
}

/** How many dwellings an area has, with the range of an estimate; nothing where that is not known. */
export function DwellingsText({ record, area }: { record: CoverageRecord; area: string }) {
  const t = useTranslate();
  const { denominator, denominatorEstimate } = record;
  if (denominator === null) return null;
  const range = denominatorEstimate && estimateText(denominator, denominatorEstimate);
  return (
    <>
      {t('plan.dwellings', { area })} <DenominatorText record={record} />
      {range?.hasRange && (
        <span aria-hidden="true"> ({t('estimate.range', { low: range.low, high: range.high })})</span>
      )}
    </>
  );
}

/** The dwellings of the area that renovations are of: nothing that counts, only what to reckon from. */
export function DwellingsHint({ measure: { place } }: { measure: PlannedMeasure }) {
  const named = useAreaName();
  const record = useApp((state) => (place.kind === 'geometry' ? null : recordOf(state, place.area)));
  if (place.kind === 'geometry' || record === null || record.denominator === null) return null;
  return (
    <p className="plan-hint">
      <DwellingsText record={record} area={named(place.area)} />
    </p>
  );
}
