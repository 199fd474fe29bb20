import type { TargetKey } from '../../domain/targets/targetInForce';
import { formatShare } from '../../i18n/format';
import { selectTarget } from '../../state/actions/selection';
import { useAct, useApp } from '../../state/AppContext';
import { selectSubjectRecord } from '../../state/selectors/subject';
import { selectPendingTargets } from '../../state/selectors/counts';
import { BulletBar } from '../shared/BulletBar';
import { SourceLabels } from '../shared/SourceLabels';
import { selectShownTarget } from '../../state/selectors/targetsInForce';
import { useTargetName } from '../shared/useTargetName';
import { useTranslate } from '../shared/useTranslate';

/** One target: its name, how sure the number is, the share of the goal, and the bar. Choosing it changes the map. */
export function TargetRow({ target }: { target: TargetKey }) {
  const t = useTranslate();
  const act = useAct();
  const nameOf = useTargetName();
  const chosen = useApp((state) => selectShownTarget(state).key === target);
  const record = useApp((state) => selectSubjectRecord(state, target));
  const pending = useApp((state) => record !== null && selectPendingTargets(state).has(record.target));
  if (!record) return null;
  const value =
    record.state === 'not applicable'
      ? t('legend.notApplicable')
      : pending
        ? t('targets.loading')
        : record.share !== null
          ? formatShare(record.share)
          : t('state.no data');
  return (
    <li>
      <button
        type="button"
        className="target-row"
        aria-current={chosen}
        onClick={() => {
          act(selectTarget, target);
        }}
      >
        <span className="target-name">
          {nameOf(record.inForce)} <SourceLabels target={record.inForce} record={record} />
        </span>
        <span className={pending || record.share === null ? 'target-share muted' : 'target-share'}>
          {value}
        </span>
        <BulletBar record={record} />
      </button>
    </li>
  );
}
