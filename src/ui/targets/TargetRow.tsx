import type { TargetId } from '../../domain/targets/target';
import { formatShare } from '../../i18n/format';
import { selectTarget } from '../../state/actions/selectTarget';
import { useAct, useApp } from '../../state/AppContext';
import { selectSubjectRecord } from '../../state/selectors/subject';
import { selectTargetSources } from '../../state/selectors/targetSources';
import { BulletBar } from '../shared/BulletBar';
import { SourceLabels } from '../shared/SourceLabels';
import { useTranslate } from '../shared/useTranslate';

/** One target: its name, how sure the number is, the share of the goal, and the bar. Choosing it changes the map. */
export function TargetRow({ target }: { target: TargetId }) {
  const t = useTranslate();
  const act = useAct();
  const chosen = useApp((state) => state.target === target);
  const record = useApp((state) => selectSubjectRecord(state, target));
  const pending = useApp((state) => selectTargetSources(state)[target].pending);
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
          {t(`target.${target}`)} <SourceLabels target={target} record={record} />
        </span>
        <span className={record.share === null ? 'target-share muted' : 'target-share'}>{value}</span>
        <BulletBar record={record} />
      </button>
    </li>
  );
}
