import { closeProjectDialog, saveProjectFile } from '../../state/actions/project';
import { clearProject } from '../../state/actions/replaceProject';
import { useAct, useApp } from '../../state/store/AppContext';
import { hasUnsavedWork } from '../../state/selectors/work';
import { recordsOf } from '../../state/store/records';
import { useTranslate } from '../shared/useTranslate';
import { ProjectModal } from './ProjectModal';
import { recordWords } from './projectSize';

/** The question before everything of the user's own is taken away. */
export function ClearProjectDialog() {
  const t = useTranslate();
  const act = useAct();
  const unsaved = useApp(hasUnsavedWork);
  const records = useApp((state) => state.records);
  const parts = recordWords(t, (kind) => recordsOf(records, kind).length);
  return (
    <ProjectModal title={t('project.clear')} role="alertdialog">
      <p>{t('project.clearQuestion', { what: parts.join(', ') || t('project.ownWork') })}</p>
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
