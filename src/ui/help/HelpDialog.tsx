import '../styles/help.css';
import { showHelp } from '../../state/actions/view';
import { HELP_PARTS } from '../../state/store/view';
import { useAct, useApp } from '../../state/store/AppContext';
import { ModalDialog } from '../shared/ModalDialog';
import { SegmentChoice } from '../shared/SegmentChoice';
import { useTranslate } from '../shared/useTranslate';
import { AboutPage } from './AboutPage';
import { Glossary } from './Glossary';
import { ShortcutHelp } from './ShortcutHelp';

/** Keys and words; and beside it what the page says about itself. */
export function HelpDialog() {
  const t = useTranslate();
  const act = useAct();
  const shown = useApp((state) => state.help);
  // The tools of a plan lead here for their keys.
  const onPlan = useApp((state) => state.page === 'plan');
  return (
    <ModalDialog
      title={t(shown === 'about' ? 'about.title' : 'help.label')}
      wide
      onClose={() => {
        act(showHelp, null);
      }}
    >
      <SegmentChoice
        className="help-parts"
        label={t('help.parts')}
        value={shown}
        choices={HELP_PARTS.map((value) => ({
          value,
          text: t(value === 'about' ? 'help.about' : 'help.label'),
        }))}
        onChoose={(part) => {
          act(showHelp, part);
        }}
      />
      {shown === 'about' ? (
        <AboutPage />
      ) : (
        <>
          {!onPlan && <Glossary />}
          <ShortcutHelp />
          {onPlan && <Glossary />}
        </>
      )}
    </ModalDialog>
  );
}
