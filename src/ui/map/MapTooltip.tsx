import { formatShare } from '../../i18n/format';
import { requiredWithUnit } from '../../i18n/requiredText';
import { useApp } from '../../state/store/AppContext';
import { selectTargetRecords } from '../../state/selectors/subject';
import { EstimateLabel, SourceLabels } from '../shared/Labels';
import { useTranslate } from '../shared/useTranslate';

/** Name and value of the area under the pointer. The same is in the table, so nothing depends on it. */
export function MapTooltip({ point }: { point: { x: number; y: number } }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const record = useApp((state) =>
    state.hoveredIndex === null ? null : (selectTargetRecords(state)[state.hoveredIndex] ?? null),
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
              ? t('targets.reached')
              : `${requiredWithUnit(language, record, 'gap')} ${t('tooltip.toGo')}`
          }`}
    </div>
  );
}
