import { formatShare } from '../../i18n/format';
import { goalReachedText, requiredWithUnit } from '../../i18n/requiredText';
import { useApp } from '../../state/store/AppContext';
import { plannedMeasureAt } from '../../state/selectors/planDrawing';
import { selectSeenRecords } from '../../state/selectors/planInSight';
import { EstimateLabel, SourceLabels } from '../shared/Labels';
import type { ChosenMeasure } from '../../state/store/view';
import { late } from '../shared/late';
import { useTranslate } from '../shared/useTranslate';

const PlannedTip = late(async () => (await import('../plan/PlannedTip')).PlannedTip, 'first');
const DwellingsText = late(async () => (await import('../plan/DwellingsHint')).DwellingsText, 'first');
const MeasureTip = late(async () => (await import('./MeasureCard')).MeasureTip, 'first');

interface Props {
  point: { x: number; y: number };
  /** Under the pointer; null for none. */
  measure: ChosenMeasure | null;
}

/**
 * What is under the pointer: a measure, else name and value of the area. The same is in the table or said by a click, so
 * nothing depends on it.
 */
export function MapTooltip({ point, measure }: Props) {
  const planned = useApp((state) => measure && plannedMeasureAt(state, measure));
  if (!measure) return <AreaTip point={point} />;
  return (
    <div className="tooltip" aria-hidden="true" style={{ left: point.x, top: point.y }}>
      {planned ? <PlannedTip measure={planned} /> : <MeasureTip measure={measure} />}
    </div>
  );
}

function AreaTip({ point }: Pick<Props, 'point'>) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const record = useApp((state) =>
    state.hoveredIndex === null ? null : (selectSeenRecords(state)[state.hoveredIndex] ?? null),
  );
  // Renovations of a whole area are reckoned from its dwellings.
  const isPlanned = useApp(
    ({ page, pen }) =>
      page === 'plan' && pen?.form === 'area' && record?.inForce.target.denominator === 'dwellings',
  );
  if (!record) return null;
  const { gap, share } = record;
  return (
    <div className="tooltip" aria-hidden="true" style={{ left: point.x, top: point.y }}>
      <strong>{record.areaName}</strong> <SourceLabels target={record.inForce} record={record} />{' '}
      <EstimateLabel record={record} />
      <br />
      {share === null || gap === null
        ? t(record.state === 'not applicable' ? 'state.not applicable' : 'state.no data')
        : `${formatShare(share)} · ${
            gap <= 0
              ? goalReachedText(language, record)
              : t('tooltip.gap', { gap: requiredWithUnit(language, record, 'gap') })
          }`}
      {isPlanned && (
        <span className="tooltip-line">
          <DwellingsText record={record} area={record.areaName} />
        </span>
      )}
    </div>
  );
}
