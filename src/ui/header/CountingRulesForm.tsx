import { CPE_WEIGHT_TABLES } from '../../domain/measures/chargingPointEquivalent';
import { switchPlanView } from '../../state/actions/planView';
import { changeSettings } from '../../state/actions/view';
import { useAct, useApp } from '../../state/store/AppContext';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';

/** What charging points weigh, and whether figures without power may be added to a plan. */
export function CountingRulesForm() {
  const t = useTranslate();
  const act = useAct();
  const pointsAreCpe = useApp((state) => state.pointsAreCpe);
  const cpeWeights = useApp((state) => state.cpeWeights);
  return (
    <>
      <RadioChoice
        label={t('settings.cpe')}
        value={cpeWeights}
        choices={CPE_WEIGHT_TABLES.map((table) => ({ value: table, text: t(`settings.cpe.${table}`) }))}
        onChoose={(table) => {
          act(changeSettings, { cpeWeights: table });
        }}
      />
      <p className="popover-help">{t('settings.cpeHelp')}</p>
      <label className="plan-switch">
        <input
          type="checkbox"
          checked={pointsAreCpe}
          onChange={() => {
            act(switchPlanView, { pointsAreCpe: !pointsAreCpe });
          }}
        />
        {t('planPage.countAsCpe')}
      </label>
      <p className="popover-help">{t('settings.pointsHelp')}</p>
    </>
  );
}
