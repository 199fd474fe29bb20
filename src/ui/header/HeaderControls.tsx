import '../styles/forced.css';
import { useEffect } from 'react';
import { PACT_VERSIONS } from '../../domain/targets/target';
import { LANGUAGES } from '../../domain/language';
import { changeSettings, setLanguage, showHelp } from '../../state/actions/view';
import { ariaKeys, keysText } from '../../state/store/action';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectDenominators, selectPopulationYears } from '../../state/selectors/publishedFigures';
import { ActionButton } from '../shared/ActionButton';
import { Choice } from '../shared/Choice';
import { HistoryButtons } from '../history/HistoryButtons';
import { useTranslate } from '../shared/useTranslate';
import { TakeMenu } from '../take/TakeMenu';
import { SpokenChoice } from '../SpokenChoice';
import { AreaSearch } from './AreaSearch';
import { CountingSettings } from './CountingSettings';
import { keepFocus } from '../shared/keepFocus';
import { late } from '../shared/late';
import { LevelSwitch } from './LevelSwitch';
import { ViewSwitch } from './ViewSwitch';

const ScenarioMenu = late(async () => (await import('./ScenarioMenu')).ScenarioMenu);

/** Search, level, the choices behind every number, language, and taking the result away. */
export function HeaderControls() {
  const t = useTranslate();
  const act = useAct();
  const ready = useApp((state) => state.phase === 'ready');
  const onPlan = useApp((state) => state.page === 'plan');
  const version = useApp((state) => state.version);
  const populationYear = useApp(
    (state) => selectDenominators(state).inhabitants?.entry.year ?? state.populationYear,
  );
  const years = useApp(selectPopulationYears);
  const language = useApp((state) => state.language);
  const coming = useApp((state) => state.languageComing);
  // Of the whole page, as soon as there is something that can have the focus.
  useEffect(keepFocus, []);
  return (
    <>
      <AreaSearch />
      <LevelSwitch />
      <ViewSwitch />
      {onPlan && <ScenarioMenu />}
      <div className="settings">
        <Choice
          label={t('settings.pact')}
          value={version}
          choices={PACT_VERSIONS.map((value) => ({
            value,
            text: t('settings.pactValue', { version: value }),
          }))}
          onChoose={(value) => {
            act(changeSettings, { version: value });
          }}
        />
        <Choice
          label={t('settings.population')}
          value={populationYear}
          choices={years.map((value) => ({
            value,
            text: t('settings.populationValue', { year: String(value) }),
          }))}
          help={t('settings.populationHelp')}
          onChoose={(value) => {
            act(changeSettings, { populationYear: value });
          }}
        />
        <CountingSettings />
      </div>
      <div className="languages" role="group" aria-label={t('language.label')}>
        {LANGUAGES.map((choice) => (
          <button
            key={choice}
            type="button"
            lang={choice}
            aria-pressed={language === choice}
            aria-busy={coming === choice}
            aria-label={`${choice.toUpperCase()}, ${t(`language.${choice}`)}`}
            onClick={() => {
              act(setLanguage, choice);
            }}
          >
            {choice.toUpperCase()}
          </button>
        ))}
      </div>
      <ActionButton
        className="icon-button help-button"
        aria-label={`${keysText(showHelp)} ${t(showHelp.label)}`}
        aria-haspopup="dialog"
        aria-keyshortcuts={ariaKeys(showHelp)}
        title={t(showHelp.label)}
        action={showHelp}
        input="help"
      >
        {keysText(showHelp)}
      </ActionButton>
      <HistoryButtons />
      <TakeMenu />
      {ready && <SpokenChoice />}
    </>
  );
}
