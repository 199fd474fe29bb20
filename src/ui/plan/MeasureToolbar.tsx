import { useState } from 'react';
import { splitByStatus, totalCost } from '../../domain/plan/cost';
import { totalCostText } from '../../i18n/planMeasureText';
import { spreadOverYears } from '../../state/actions/measures';
import { chooseAllMeasures, switchPlanView } from '../../state/actions/planView';
import { selectScenario } from '../../state/selectors/plan';
import { selectShownTarget } from '../../state/selectors/targets';
import { useAct, useApp } from '../../state/store/AppContext';
import { FilterField } from '../shared/FilterField';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { AddMeasure } from './AddMeasure';
import { CostRates } from './CostRates';
import type { ListedMeasure } from './listedMeasures';
import { SpreadGap } from './SpreadGap';

interface Props {
  /** Those of the target, or of all. */
  listed: readonly ListedMeasure[];
  /** How many of them are shown. */
  shown: number;
  filter: string;
  onFilter: (text: string) => void;
  onlyAttention: boolean;
  onOnlyAttention: (only: boolean) => void;
  onChooseAll: () => void;
  onChooseFirst: () => void;
}

/** What they cost together, by the statuses that count, with the ideas beside it; and how many ask for attention. */
function Totals({ listed, onlyAttention, onOnlyAttention }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const statuses = useApp((state) => state.planStatuses);
  const { counting, ideas } = splitByStatus(
    listed.map(({ row }) => row),
    statuses,
  );
  const total = totalCostText(language, totalCost(counting));
  const ofIdeas = totalCostText(language, totalCost(ideas));
  const attention = listed.filter((one) => one.attention).length;
  return (
    <span className="table-sum muted">
      {[total, ofIdeas !== null && t('plan.cost.ideas', { said: ofIdeas })].filter(Boolean).join(' · ')}
      {attention > 0 && (
        <>
          {' · '}
          <button
            type="button"
            className="measure-attention"
            aria-pressed={onlyAttention}
            onClick={() => {
              onOnlyAttention(!onlyAttention);
            }}
          >
            {t('plan.attention', { count: attention })}
          </button>
        </>
      )}
    </span>
  );
}

/** Above the list: which measures it shows, ways to make more of them, and what they come to. */
export function MeasureToolbar(props: Props) {
  const { listed, shown, filter, onFilter, onChooseAll, onChooseFirst } = props;
  const t = useTranslate();
  const act = useAct();
  const all = useApp((state) => state.allTargetsShown);
  const held = useApp(selectShownTarget);
  const isLocked = useApp((state) => selectScenario(state)?.locked ?? false);
  const nameOf = useTargetName();
  const [dialog, setDialog] = useState<'spread' | 'rates' | null>(null);
  const close = () => {
    setDialog(null);
  };
  return (
    <div className="table-toolbar measure-toolbar">
      <FilterField
        label={t('plan.list.filter')}
        placeholder={t('plan.list.filterShort')}
        value={filter}
        onChange={onFilter}
        onTakeFirst={onChooseFirst}
      />
      <select
        className="field"
        aria-label={t('plan.list.targets')}
        value={all ? 'all' : 'one'}
        onChange={({ target }) => {
          act(switchPlanView, { allTargetsShown: target.value === 'all' });
        }}
      >
        <option value="one">{nameOf(held)}</option>
        <option value="all">{t('plan.list.allTargets')}</option>
      </select>
      {shown > 0 && (
        <button type="button" className="button-quiet" onClick={onChooseAll}>
          {t(chooseAllMeasures.label)}
        </button>
      )}
      {!isLocked && <AddMeasure />}
      {!isLocked && (
        <button
          type="button"
          className="button-quiet"
          onClick={() => {
            setDialog('spread');
          }}
        >
          {t(spreadOverYears.label)}
        </button>
      )}
      <button
        type="button"
        className="button-quiet"
        onClick={() => {
          setDialog('rates');
        }}
      >
        {t('plan.rates.open')}
      </button>
      <span className="muted" role="status">
        {shown < listed.length && t('table.shown', { shown: String(shown), total: String(listed.length) })}
      </span>
      <Totals {...props} />
      {dialog === 'spread' && <SpreadGap onClose={close} />}
      {dialog === 'rates' && <CostRates onClose={close} />}
    </div>
  );
}
