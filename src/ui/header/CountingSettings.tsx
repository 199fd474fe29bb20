import { Button, DialogTrigger, Popover } from 'react-aria-components';
import { CPE_WEIGHT_TABLES } from '../../domain/measures/chargingPointEquivalent';
import { formatDate } from '../../i18n/format';
import { switchPlanView } from '../../state/actions/planView';
import { changeSettings } from '../../state/actions/view';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectLatestDeadline } from '../../state/selectors/targets';
import { today } from '../../state/store/view';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';

/** Reference date and weights of charging points: what decides which features count. */
export function CountingSettings() {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const date = useApp((state) => state.date);
  const latest = useApp(selectLatestDeadline);
  const pointsAreCpe = useApp((state) => state.pointsAreCpe);
  const cpeWeights = useApp((state) => state.cpeWeights);
  return (
    <DialogTrigger>
      <Button className="button-quiet" aria-label={`${t('settings.date')}: ${formatDate(language, date)}`}>
        {formatDate(language, date)}
      </Button>
      <Popover className="popover" placement="bottom end" aria-label={t('settings.rules')}>
        <div className="popover-body">
          <label className="stacked">
            {t('settings.date')}
            <input
              type="date"
              className="field"
              value={date}
              min="2021-01-01"
              max={latest}
              onChange={(event) => {
                act(changeSettings, { date: event.target.value });
              }}
            />
          </label>
          {date !== today() && (
            <button
              type="button"
              className="link link-alone"
              onClick={() => {
                act(changeSettings, { date: today() });
              }}
            >
              {t('settings.today')}
            </button>
          )}
          <p className="popover-help">{t('settings.dateHelp')}</p>
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
        </div>
      </Popover>
    </DialogTrigger>
  );
}
