import type { TargetKey } from '../../domain/targets/targetInForce';
import { formatShare } from '../../i18n/format';
import { selectTarget } from '../../state/actions/selectTarget';
import { useAct, useApp } from '../../state/AppContext';
import { selectSubjectRecord } from '../../state/selectors/subject';
import { selectTargetSources } from '../../state/selectors/targetSources';
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
  const pending = useApp((state) => record !== null && selectTargetSources(state)[record.target].pending);
  if (!record) return null;
  const value =
    record.state === 'not applicable'
      ? t('legend.notApplicable')
      : record.share !== null
        ? formatShare(record.share)
        : pending
          ? t('targets.loading')
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
          {nameOf(record.inForce)} <SourceLabels record={record} />
        </span>
        <span className={record.share === null ? 'target-share muted' : 'target-share'}>{value}</span>
        <BulletBar record={record} />
      </button>
    </li>
  );
}
