import { formatRequired, formatShare, withUnit } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { selectTargetRecords } from '../../state/selectors/subject';
import { SourceLabels } from '../shared/SourceLabels';
import { useTranslate } from '../shared/useTranslate';

/** Name and value of the area under the pointer. The same is in the table, so nothing depends on it. */
export function MapTooltip({ point }: { point: { x: number; y: number } }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const record = useApp((state) =>
    state.hoveredIndex === null ? null : (selectTargetRecords(state)[state.hoveredIndex] ?? null),
  );
  if (!record) return null;
  const { unit } = record.inForce.target;
  const { gap, share } = record;
  return (
    <div className="tooltip" aria-hidden="true" style={{ left: point.x, top: point.y }}>
      <strong>{record.areaName}</strong> <SourceLabels record={record} />
      <br />
      {share === null || gap === null
        ? t(record.state === 'not applicable' ? 'state.not applicable' : 'state.no data')
        : `${formatShare(share)} · ${
            gap <= 0
              ? t('targets.reached')
              : `${withUnit(language, formatRequired(gap, unit), Math.ceil(gap), unit)} ${t('tooltip.toGo')}`
          }`}
    </div>
  );
}
