import { changeSettings } from '../../state/actions/view';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectLatestDeadline } from '../../state/selectors/targets';
import { today } from '../../state/store/view';
import { useTranslate } from '../shared/useTranslate';

/** The reference date: what is realised after it does not count. */
export function ReferenceDateForm() {
  const t = useTranslate();
  const act = useAct();
  const date = useApp((state) => state.date);
  const latest = useApp(selectLatestDeadline);
  return (
    <>
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
          className="link"
          onClick={() => {
            act(changeSettings, { date: today() });
          }}
        >
          {t('settings.today')}
        </button>
      )}
      <p className="popover-help">{t('settings.dateHelp')}</p>
    </>
  );
}
