import '../styles/help.css';
import { showHelp } from '../../state/actions/view';
import { HELP_PARTS } from '../../state/store/view';
import { useAct, useApp } from '../../state/store/AppContext';
import { ModalDialog } from '../shared/ModalDialog';
import { useTranslate } from '../shared/useTranslate';
import { AboutPage } from './AboutPage';
import { Glossary } from './Glossary';
import { ShortcutHelp } from './ShortcutHelp';

/** Keys and words; and beside it what the page says about itself. */
export function HelpDialog() {
  const t = useTranslate();
  const act = useAct();
  const shown = useApp((state) => state.help);
  return (
    <ModalDialog
      title={t(shown === 'about' ? 'about.title' : 'help.label')}
      wide
      onClose={() => {
        act(showHelp, null);
      }}
    >
      <div className="segments help-parts">
        <div className="segments-choices" role="radiogroup" aria-label={t('help.parts')}>
          {HELP_PARTS.map((part) => (
            <label key={part}>
              <input
                type="radio"
                name="help-part"
                checked={part === shown}
                onChange={() => {
                  act(showHelp, part);
                }}
              />
              <span>{t(part === 'about' ? 'help.about' : 'help.label')}</span>
            </label>
          ))}
        </div>
      </div>
      {shown === 'about' ? (
        <AboutPage />
      ) : (
        <>
          <Glossary />
          <ShortcutHelp />
        </>
      )}
    </ModalDialog>
  );
}
