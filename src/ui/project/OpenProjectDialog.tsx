import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { problemText } from '../../i18n/translate';
import { chosenBytes } from '../../io/layerSource';
import type { OpenedProject } from '../../io/project/projectFile';
import { useActionContext, useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { OpenProjectForm } from './OpenProjectForm';
import { ProjectChooser, ProjectModal } from './ProjectModal';

/** Open a project: first read what is in the file, then put it on the screen. Until then nothing changes. */
export function OpenProjectDialog() {
  const t = useTranslate();
  const { engine } = useActionContext();
  const language = useApp((state) => state.language);
  const handed = useApp((state) => state.handedProject);
  const [read, setRead] = useState<{ name: string; opened: OpenedProject } | null>(null);
  const [busy, setBusy] = useState(handed !== null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const finish = useCallback((name: string, result: Result<OpenedProject>) => {
    setBusy(false);
    if (result.ok) setRead({ name, opened: result.value });
    else setProblem(result.problem);
  }, []);
  useEffect(() => {
    if (!handed) return;
    const { name, bytes } = handed;
    void engine.readProject(bytes, name).then((result) => {
      finish(name, result);
    });
  }, [engine, handed, finish]);
  const start = async (file: File): Promise<void> => {
    setProblem(null);
    setBusy(true);
    const bytes = await chosenBytes(file);
    finish(file.name, bytes.ok ? await engine.readProject(bytes.value, file.name) : bytes);
  };

  return (
    <ProjectModal title={t('project.open')}>
      {read ? (
        <OpenProjectForm
          name={read.name}
          opened={read.opened}
          onBack={() => {
            setRead(null);
          }}
        />
      ) : (
        <ProjectChooser busy={busy} onFile={(file) => void start(file)} />
      )}
      {problem && (
        <p className="problem" role="alert">
          {problemText(language, problem)}
        </p>
      )}
    </ProjectModal>
  );
}
