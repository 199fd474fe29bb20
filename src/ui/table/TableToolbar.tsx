import { memo } from 'react';
import { lacksAreas } from '../../domain/coverage/coverageRecord';
import { formatNumber, formatQuantity, withUnit } from '../../i18n/format';
import { requiredText } from '../../i18n/requiredText';
import { showArea } from '../../state/actions/selection';
import { filterTable } from '../../state/actions/view';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectWholeOf } from '../../state/selectors/coverage';
import { selectPlanInSight } from '../../state/selectors/planInSight';
import { selectLevel } from '../../state/selectors/levels';
import { selectShownTarget } from '../../state/selectors/targets';
import { CompareCount } from '../compare/CompareEntry';
import { selectWithin } from '../../state/selectors/shownAreas';
import { OWN_AREAS_LEVEL } from '../../state/store/work';
import { PartialLabel, PlanLabels } from '../shared/Labels';
import { levelKind } from '../shared/names';
import { FilterChip } from '../shared/FilterChip';
import { FilterField } from '../shared/FilterField';
import { WithinChip } from '../shared/WithinChip';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  shown: number;
  /** Code of the area in the first row. */
  first: string | undefined;
}

/** How many areas there are, a filter on name or code, and the sum of all. */
export const TableToolbar = memo(function TableToolbar({ shown, first }: Props) {
  const t = useTranslate();
  const act = useAct();
  const level = useApp(selectLevel);
  const filter = useApp((state) => state.filter);
  const language = useApp((state) => state.language);
  const held = useApp(selectShownTarget);
  const { target } = held;
  const inPlan = useApp(selectPlanInSight);
  const whole = useApp((state) => selectWholeOf(state, selectShownTarget(state).key));
  const total = useApp((state) => selectWithin(state)?.indices.length) ?? level?.areas.length ?? 0;
  return (
    <div className="table-toolbar">
      <strong>{t(`level.count.${levelKind(level)}`, { count: total })}</strong>
      <WithinChip />
      <FilterChip />
      <FilterField
        label={t('table.filter')}
        placeholder={t('table.filter')}
        value={filter}
        onChange={(text) => {
          act(filterTable, text);
        }}
        onTakeFirst={() => {
          if (first !== undefined) act(showArea, { code: first });
        }}
      />
      <span className="muted" role="status">
        {shown < total && t('table.shown', { shown: formatNumber(shown), total: formatNumber(total) })}
      </span>
      {inPlan && <PlanLabels target={held} />}
      <CompareCount />
      {/* Own areas may overlap: their sum would count some things twice. */}
      {level?.id !== OWN_AREAS_LEVEL && whole !== null && whole.realised !== null && (
        <span className="muted table-sum">
          {whole.inPoints && <span className="label">{t('label.points')}</span>}{' '}
          {lacksAreas(whole) && <PartialLabel record={whole} />}{' '}
          {t(whole.goal === null ? 'table.togetherNoGoal' : 'table.together', {
            realised: withUnit(
              language,
              formatQuantity(whole.realised, target.unit),
              whole.realised,
              target.unit,
            ),
            goal: whole.goal === null ? '' : requiredText(language, whole, 'goal'),
          })}
        </span>
      )}
    </div>
  );
});
