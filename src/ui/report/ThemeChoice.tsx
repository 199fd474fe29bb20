import { setReportTheme } from '../../state/actions/report';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectTargetsInForce } from '../../state/selectors/targets';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';
import { targetName } from '../../i18n/stepText';

/** What the map of a report colours. */
export function ThemeChoice() {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const theme = useApp((state) => state.reportTheme);
  const targets = useApp(selectTargetsInForce);
  return (
    <SelectField
      inline
      label={t('report.theme')}
      value={theme}
      choices={[
        { value: 'schedule', text: t('report.theme.schedule') },
        ...targets.map((inForce) => ({ value: inForce.key, text: targetName(language, inForce) })),
      ]}
      onChoose={(chosen) => {
        act(setReportTheme, chosen);
      }}
    />
  );
}
