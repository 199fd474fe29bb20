import { classOf, breaksAroundTarget, REACHED_CLASS } from '../../domain/classify/breaksAroundTarget';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatShare } from '../../i18n/format';
import { CLASS_COLOURS } from '../../map/classColours';
import { useTranslate } from './useTranslate';

const HEIGHT = 14;
const BAR = 6;

/**
 * Share of the goal as a bar, with a tick where the straight line stands today; the right end is the deadline.
 * Without data it is hatched: an empty bar would say zero.
 */
export function BulletBar({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const group = classOf(record, breaksAroundTarget(record.expectedShare));
  const known = typeof group === 'number';
  const label = known
    ? t('bullet.text', { share: formatShare(record.share!), expected: formatShare(record.expectedShare) })
    : t(group === 'notApplicable' ? 'state.not applicable' : 'state.no data');
  const top = (HEIGHT - BAR) / 2;
  return (
    <svg className="bullet" height={HEIGHT} width="100%" role="img" aria-label={label}>
      <rect y={top} width="100%" height={BAR} className={known ? 'bullet-track' : 'bullet-unknown'} />
      {known && (
        <>
          <rect
            y={top}
            width={`${Math.min(1, Math.max(0, record.share!)) * 100}%`}
            height={BAR}
            fill={CLASS_COLOURS[group]}
          />
          {group === REACHED_CLASS ? (
            <rect x="99%" width="1%" height={HEIGHT} className="bullet-reached" />
          ) : (
            <line
              x1={`${record.expectedShare * 100}%`}
              x2={`${record.expectedShare * 100}%`}
              y2={HEIGHT}
              className="bullet-tick"
            />
          )}
        </>
      )}
    </svg>
  );
}
