import { FileTrigger, Button } from 'react-aria-components';
import { useState } from 'react';
import type { Result } from '../../domain/result';
import { problemText } from '../../i18n/translate';
import { useApp, useActionContext, useAct } from '../../state/store/AppContext';
import { filesAskedFor } from '../../state/jobs/stageLayers';
import type { MissingLayer } from '../../state/jobs/stageLayers';
import { recordWords, megabytes } from './projectSize';
import { useTranslate } from '../shared/useTranslate';
import type { ProjectContent, OpenedProject } from '../../io/project/projectFile';
import { selectOwnLayers, hasUnsavedWork } from '../../state/selectors/work';
import { chosenBytes } from '../../io/layerSource';
import { valuesOfFields } from '../../io/project/kinds/recordFields';
import { withoutLayers } from '../../io/project/layersOfProject';
import { closeProjectDialog, writeProjectFile } from '../../state/actions/project';
import { openProjectFile } from '../../state/actions/replaceProject';

interface MissingLayersProps {
  missing: readonly MissingLayer[];
  chosen: ReadonlyMap<string, Uint8Array>;
  skipped: ReadonlySet<string>;
  onChoose: (layerId: string, bytes: Result<Uint8Array>) => void;
  onSkip: (layerId: string, skip: boolean) => void;
}

/** The layers of a project that are not at hand: choose the file, or go on without. */
function MissingLayers({ missing, chosen, skipped, onChoose, onSkip }: MissingLayersProps) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const take = async (layerId: string, file: File | undefined): Promise<void> => {
    if (file) onChoose(layerId, await chosenBytes(file));
  };
  return (
    <ul className="project-missing">
      {missing.map(({ layer: { id, name, origin }, problem }) => (
        <li key={id}>
          <p>
            <strong>{name}</strong>{' '}
            <span className="muted">
              {skipped.has(id)
                ? t('project.skipped')
                : chosen.has(id)
                  ? t('project.chosen')
                  : origin.kind === 'file' && megabytes(language, origin.size)}
            </span>
          </p>
          {problem && !chosen.has(id) && !skipped.has(id) && (
            <p className="problem" role="alert">
              {problemText(language, problem)}
            </p>
          )}
          <p className="dialog-actions">
            {origin.kind === 'file' && !skipped.has(id) && (
              <FileTrigger onSelect={(files) => void take(id, files?.[0])}>
                <Button className="button-plain">{t('project.chooseFile', { name })}</Button>
              </FileTrigger>
            )}
            <button
              type="button"
              className="link"
              onClick={() => {
                onSkip(id, !skipped.has(id));
              }}
            >
              {t(skipped.has(id) ? 'project.undoChoice' : 'project.without')}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What a project file holds, before it is opened. */
function ProjectSummary({ name, project }: { name: string; project: ProjectContent }) {
  const t = useTranslate();
  const values = valuesOfFields(project);
  const parts = recordWords(t, (kind) => values[kind].length);
  if (project.view) parts.push(t('project.holdsView'));
  return (
    <p>
      <strong>{name}</strong>
      <br />
      {t('project.holds')}: {parts.join(', ')}.
    </p>
  );
}

interface OpenProjectFormProps {
  name: string;
  opened: OpenedProject;
  onBack: () => void;
}

/** A project that was read: what is in it, the files it asks for, and the question when it replaces other work. */
export function OpenProjectForm({ name, opened, onBack }: OpenProjectFormProps) {
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
              if (bytes.ok) setChosen((before) => new Map([...before, [id, bytes.value]]));
              else
                setMissing((before) =>
                  before.map((one) => (one.layer.id === id ? { ...one, problem: bytes.problem } : one)),
                );
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
