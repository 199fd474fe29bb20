import { closeProjectDialog, saveProjectFile } from '../../state/actions/project';
import { clearProject } from '../../state/actions/replaceProject';
import { useApp } from '../../state/store/AppContext';
import { hasUnsavedWork } from '../../state/selectors/work';
import { recordsOf } from '../../state/store/records';
import { ActionButton } from '../shared/ActionButton';
import { useTranslate } from '../shared/useTranslate';
import { ProjectModal } from './ProjectModal';
import { recordWords } from './projectSize';

/** The question before everything of the user's own is taken away. */
export function ClearProjectDialog() {
  const t = useTranslate();
  const unsaved = useApp(hasUnsavedWork);
  const records = useApp((state) => state.records);
  const parts = recordWords(t, (kind) => recordsOf(records, kind).length);
  return (
    <ProjectModal title={t('project.clear')} role="alertdialog">
      <p>{t('project.clearQuestion', { what: parts.join(', ') || t('project.ownWork') })}</p>
      {unsaved && (
        <p>
          {t('project.clearUnsaved')}{' '}
          <ActionButton className="link" action={saveProjectFile} input={null}>
            {t('project.saveFirst')}
          </ActionButton>
        </p>
      )}
      <div className="dialog-actions">
        <ActionButton
          className="button-primary button-alarm"
          action={clearProject}
          input={{ history: false }}
        >
          {t('project.clearNow')}
        </ActionButton>
        <ActionButton className="button-plain" action={clearProject} input={{ history: true }}>
          {t('project.clearTrace')}
        </ActionButton>
        <ActionButton className="button-plain" action={closeProjectDialog} input={null}>
          {t('form.cancel')}
        </ActionButton>
      </div>
    </ProjectModal>
  );
}
