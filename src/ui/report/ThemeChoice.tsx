import { setReportTheme } from '../../state/actions/setReportTheme';
import { useAct, useApp } from '../../state/AppContext';
import { selectTargetsInForce } from '../../state/selectors/targetsInForce';
import { useTranslate } from '../shared/useTranslate';
import { targetName } from '../../i18n/targetName';

/** What the map of a report colours. */
export function ThemeChoice() {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const theme = useApp((state) => state.reportTheme);
  const targets = useApp(selectTargetsInForce);
  return (
    <label className="report-choice">
      {t('report.theme')}
      <select
        className="field"
        value={theme}
        onChange={(event) => {
          const chosen = targets.find(({ key }) => key === event.target.value);
          act(setReportTheme, chosen?.key ?? 'schedule');
        }}
      >
        <option value="schedule">{t('report.theme.schedule')}</option>
        {targets.map((inForce) => (
          <option key={inForce.key} value={inForce.key}>
            {targetName(language, inForce)}
          </option>
        ))}
      </select>
    </label>
  );
}
