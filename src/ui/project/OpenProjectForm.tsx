import { selectOwnLayers } from '../../state/selectors/work';
import { useState } from 'react';
import type { OpenedProject } from '../../io/project/projectFile';
import { withoutLayers } from '../../io/project/withoutLayers';
import { closeProjectDialog, openProjectFile, writeProjectFile } from '../../state/actions/project';
import { useActionContext, useAct, useApp } from '../../state/AppContext';
import { hasUnsavedWork } from '../../state/project/ownWork';
import { filesAskedFor } from '../../state/project/stageLayers';
import type { MissingLayer } from '../../state/project/stageLayers';
import { useTranslate } from '../shared/useTranslate';
import { MissingLayers } from './MissingLayers';
import { ProjectSummary } from './ProjectSummary';

interface Props {
  name: string;
  opened: OpenedProject;
  onBack: () => void;
}

/** A project that was read: what is in it, the files it asks for, and the question when it replaces other work. */
export function OpenProjectForm({ name, opened, onBack }: Props) {
  const t = useTranslate();
  const act = useAct();
  const context = useActionContext();
  const unsaved = useApp(hasUnsavedWork);
  const ownLayers = useApp(selectOwnLayers);
  const [missing, setMissing] = useState<readonly MissingLayer[]>(() =>
    filesAskedFor(opened).map((layer) => ({ layer, problem: null })),
  );
  const [chosen, setChosen] = useState<ReadonlyMap<string, Uint8Array>>(new Map());
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const stuck = missing.some(({ problem }) => problem !== null);
  const complete = missing.every(({ layer: { id } }) => skipped.has(id) || chosen.has(id));

  const open = async (): Promise<void> => {
    setBusy(true);
    const without = { ...opened, project: withoutLayers(opened.project, skipped) };
    const still = await openProjectFile.run(context, { name, opened: without, given: chosen });
    setBusy(false);
    if (still.length === 0) {
      act(closeProjectDialog, null);
      return;
    }
    // A file that turned out to be another one has to be chosen again.
    const again = new Set(still.map(({ layer }) => layer.id));
    setMissing((before) => [...before.filter(({ layer }) => !again.has(layer.id)), ...still]);
    setChosen((before) => new Map([...before].filter(([id]) => !again.has(id))));
  };
  return (
    <>
      <ProjectSummary name={name} project={opened.project} />
      {missing.length > 0 && (
        <>
          <h3>{stuck ? t('project.layersStuck') : t('project.filesAsked', { count: missing.length })}</h3>
          <MissingLayers
            missing={missing}
            chosen={chosen}
            skipped={skipped}
            onChoose={(id, bytes) => {
              setChosen((before) => new Map([...before, [id, bytes]]));
            }}
            onSkip={(id, skip) => {
              setSkipped(
                (before) => new Set(skip ? [...before, id] : [...before].filter((one) => one !== id)),
              );
            }}
          />
        </>
      )}
      {unsaved && (
        <p className="project-warning">
          {t('project.replaces')}{' '}
          <button
            type="button"
            className="link"
            disabled={busy}
            onClick={() => {
              const files = ownLayers.filter(({ origin }) => origin.kind === 'file');
              act(writeProjectFile, new Set(files.map(({ id }) => id)));
            }}
          >
            {t('project.saveFirst')}
          </button>
        </p>
      )}
      <div className="dialog-actions">
        <button
          type="button"
          className="button-primary"
          disabled={busy || !complete}
          onClick={() => void open()}
        >
          {t(unsaved ? 'project.replace' : 'project.openNow')}
        </button>
        <button type="button" className="link" disabled={busy} onClick={onBack}>
          {t('open.back')}
        </button>
        {busy && (
          <span role="status" className="muted">
            {t('project.opening')}
          </span>
        )}
      </div>
    </>
  );
}
