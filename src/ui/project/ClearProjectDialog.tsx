import { closeProjectDialog, saveProjectFile } from '../../state/actions/project';
import { clearProject } from '../../state/actions/replaceProject';
import { useAct, useApp } from '../../state/store/AppContext';
import { hasUnsavedWork } from '../../state/selectors/work';
import { useTranslate } from '../shared/useTranslate';
import { ProjectModal } from './ProjectModal';

/** The question before everything of the user's own is taken away. */
export function ClearProjectDialog() {
  const t = useTranslate();
  const act = useAct();
  const unsaved = useApp(hasUnsavedWork);
  return (
    <ProjectModal title={t('project.clear')} role="alertdialog">
      <p>{t('project.clearQuestion')}</p>
      {unsaved && (
        <p>
          {t('project.clearUnsaved')}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              act(saveProjectFile, null);
            }}
          >
            {t('project.saveFirst')}
          </button>
        </p>
      )}
      <div className="dialog-actions">
        <button
          type="button"
          className="button-primary button-alarm"
          onClick={() => {
            act(clearProject, { history: false });
          }}
        >
          {t('project.clearNow')}
        </button>
        <button
          type="button"
          className="button-plain"
          onClick={() => {
            act(clearProject, { history: true });
          }}
        >
          {t('project.clearTrace')}
        </button>
        <button
          type="button"
          className="button-plain"
          onClick={() => {
            act(closeProjectDialog, null);
          }}
        >
          {t('form.cancel')}
        </button>
      </div>
    </ProjectModal>
  );
}
