import '../styles/planList.css';
import { useMemo, useState } from 'react';
import type { AreaReference } from '../../domain/areas/areaReference';
import { spreadGap } from '../../domain/plan/spreadGap';
import { formatRequired, withUnit } from '../../i18n/format';
import { spreadOverYears } from '../../state/actions/measures';
import { selectLevel, selectSelectedIndex } from '../../state/selectors/levels';
import { leftAfterPlan } from '../../state/selectors/planEffect';
import { selectShownRecords, selectSubjectRecord } from '../../state/selectors/subject';
import { selectShownTarget } from '../../state/selectors/targets';
import type { AppState } from '../../state/store/appStore';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import { ModalDialog } from '../shared/ModalDialog';
import { useSubjectName, useTargetName } from '../shared/names';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';
import { useAreaName } from '../targetChanges/useAreaName';
import { NumberEntry } from './formFields';
import { YEAR } from './numberRange';

type Scope = 'chosen' | 'shown';

interface Spreadable {
  left: number | null;
  areas: readonly { area: AreaReference; population: number | null }[];
}

/** What there is to spread, and over which areas, with what their goals are counted on. */
function spreadable(state: AppState, scope: Scope): Spreadable {
  const levelId = selectLevel(state)?.id ?? '';
  const view = scope === 'chosen' ? state : { ...state, selectedCode: null };
  const { key } = selectShownTarget(state);
  const record = scope === 'chosen' ? selectSubjectRecord(state, key) : null;
  const records = scope === 'chosen' ? (record ? [record] : []) : selectShownRecords(state);
  return {
    left: leftAfterPlan(view),
    areas: records.map(({ areaCode: code, denominator }) => ({
      area: { levelId, code },
      population: denominator,
    })),
  };
}

/** Spread what is left of the target on the screen over years and areas, as measures that get a place later. */
export function SpreadGap({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const act = useAct();
  const { store } = useActionContext();
  const language = useApp((state) => state.language);
  const held = useApp(selectShownTarget);
  const hasChosen = useApp((state) => selectSelectedIndex(state) !== null);
  const thisYear = useApp((state) => Number(state.date.slice(0, 4)));
  const counted = useApp((state) => state.countedPlans);
  const nameOf = useTargetName();
  const subject = useSubjectName();
  const areaName = useAreaName();
  const deadline = Number(held.target.deadline.slice(0, 4));
  const [scope, setScope] = useState<Scope>(hasChosen ? 'chosen' : 'shown');
  const [from, setFrom] = useState<number | null>(Math.min(thisYear + 1, deadline));
  const [to, setTo] = useState<number | null>(deadline);
  const { left, areas } = useMemo(
    () => spreadable(store.getState(), scope),
    // Another count of the plan is another gap.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [store, scope, counted],
  );
  const years = from !== null && to !== null && from <= to ? { from, to } : null;
  const made = useMemo(() => {
    if (left === null || years === null) return null;
    return spreadGap({ held, scenario: '', left, areas, ...years }, () => '');
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [held, left, areas, from, to]);
  const { unit } = held.target;
  const count = made?.measures.length ?? 0;
  const unknown = made?.unknown ?? [];
  return (
    <ModalDialog title={t('plan.spread.title', { target: nameOf(held) })} onClose={onClose}>
      <form
        className="plan-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (left === null || years === null || count === 0) return;
          act(spreadOverYears, { target: held.key, left, areas, ...years });
          onClose();
        }}
      >
        {hasChosen && (
          <RadioChoice
            label={t('plan.spread.over')}
            value={scope}
            choices={[
              { value: 'chosen', text: subject },
              { value: 'shown', text: t('plan.spread.shown') },
            ]}
            onChoose={setScope}
          />
        )}
        <div className="form-row">
          <NumberEntry label={t('plan.spread.from')} value={from} range={YEAR} onChange={setFrom} />
          <NumberEntry label={t('plan.spread.to')} value={to} range={YEAR} onChange={setTo} />
        </div>
        <p role="status">
          {left === null
            ? t('plan.spread.noGap')
            : left <= 0
              ? t('plan.spread.closed')
              : years === null
                ? t('plan.spread.noYears')
                : t('plan.spread.makes', {
                    left: withUnit(language, formatRequired(left, unit), left, unit),
                    count,
                    areas: areas.length - unknown.length,
                    years: years.to - years.from + 1,
                  })}
        </p>
        {unknown.length > 0 && (
          <p className="plan-hint">
            {t('plan.spread.unknown', {
              areas: unknown.slice(0, 5).map(areaName).join(', '),
              count: unknown.length,
            })}
          </p>
        )}
        {years !== null && years.to > deadline && (
          <p className="plan-hint">{t('plan.spread.late', { year: String(deadline) })}</p>
        )}
        <p className="plan-hint">{t('plan.spread.help')}</p>
        <div className="dialog-buttons">
          <button type="submit" className="button-primary" disabled={count === 0}>
            {t('plan.spread.do', { count })}
          </button>
          <button type="button" className="button-plain" onClick={onClose}>
            {t('form.cancel')}
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
