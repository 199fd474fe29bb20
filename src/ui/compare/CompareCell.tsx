import { useMemo } from 'react';
import { lacksAreas } from '../../domain/coverage/coverageRecord';
import { placeByShare } from '../../domain/coverage/ranking';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { UnitId } from '../../domain/targets/target';
import { formatNumber, formatQuantity, formatShare, withUnit } from '../../i18n/format';
import { requiredText, requiredWithUnit } from '../../i18n/requiredText';
import { useApp } from '../../state/AppContext';
import { BulletBar } from '../shared/BulletBar';
import { PartialLabel } from '../shared/PartialLabel';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  record: CoverageRecord;
  /** All records of the area's level, for its place among them. */
  records: readonly CoverageRecord[];
  unit: UnitId;
  /** True while the target's layers are still being counted. */
  pending: boolean;
  /** True where a record that is incomplete says so. */
  sayPartial: boolean;
}

/** Where one area stands on one target: share and place, bar, gap and pace. What is not known is said in words. */
export function CompareCell({ record, records, unit, pending, sayPartial }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { share, gap, realised, paceNeeded } = record;
  const place = useMemo(() => placeByShare(records, record), [records, record]);
  const unknown =
    record.state === 'not applicable'
      ? t('state.not applicable')
      : pending
        ? t('targets.loading')
        : t('state.no data');
  return (
    <td className="compare-cell">
      <p>
        {share === null ? (
          <span className="muted">{unknown}</span>
        ) : (
          <strong className="compare-share">{formatShare(share)}</strong>
        )}
        {place && place.of > 1 && (
          <span className="muted">
            {t('compare.place', { place: formatNumber(place.place), of: formatNumber(place.of) })}
          </span>
        )}
      </p>
      <BulletBar record={record} />
      <p>
        {gap !== null ? (
          gap > 0 ? (
            <span>
              {t('compare.toGo', {
                gap: requiredWithUnit(language, record, 'gap'),
              })}
            </span>
          ) : (
            <span className="surplus">
              {t('compare.reached', {
                surplus: withUnit(language, formatQuantity(-gap, unit), -gap, unit),
              })}
            </span>
          )
        ) : (
          realised !== null && (
            <span className="muted">
              {t('compare.realised', {
                realised: withUnit(language, formatQuantity(realised, unit), realised, unit),
              })}
            </span>
          )
        )}
        {paceNeeded !== null && paceNeeded > 0 && (
          <span className="muted">
            {t('compare.perYear', { pace: requiredText(language, record, 'paceNeeded') })}
          </span>
        )}
        {(sayPartial || lacksAreas(record)) && <PartialLabel record={record} />}
      </p>
    </td>
  );
}
