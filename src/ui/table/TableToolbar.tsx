import { formatNumber, formatQuantity, formatRequired, withUnit } from '../../i18n/format';
import { filterTable } from '../../state/actions/filterTable';
import { useAct, useApp } from '../../state/AppContext';
import { selectWholeOf } from '../../state/selectors/coverage';
import { selectLevel } from '../../state/selectors/level';
import { selectShownTarget } from '../../state/selectors/targetsInForce';
import { levelKind } from '../shared/levelKind';
import { useTranslate } from '../shared/useTranslate';

/** How many areas there are, a filter on name or code, and the sum of all. */
export function TableToolbar({ shown }: { shown: number }) {
  const t = useTranslate();
  const act = useAct();
  const level = useApp(selectLevel);
  const filter = useApp((state) => state.filter);
  const language = useApp((state) => state.language);
  const target = useApp((state) => selectShownTarget(state).target);
  const whole = useApp((state) => selectWholeOf(state, selectShownTarget(state).key));
  const total = level?.areas.length ?? 0;
  return (
    <div className="table-toolbar">
      <strong>{t(`level.count.${levelKind(level)}`, { count: total })}</strong>
      <input
        type="search"
        className="field"
        value={filter}
        placeholder={t('table.filter')}
        aria-label={t('table.filter')}
        onChange={(event) => {
          act(filterTable, event.target.value);
        }}
      />
      <span className="muted" role="status">
        {shown < total && t('table.shown', { shown: formatNumber(shown), total: formatNumber(total) })}
      </span>
      {whole !== null && whole.realised !== null && (
        <span className="muted table-sum">
          {t(whole.goal === null ? 'table.togetherNoGoal' : 'table.together', {
            realised: withUnit(
              language,
              formatQuantity(whole.realised, target.unit),
              whole.realised,
              target.unit,
            ),
            goal: whole.goal === null ? '' : formatRequired(whole.goal, target.unit),
          })}
        </span>
      )}
    </div>
  );
}
