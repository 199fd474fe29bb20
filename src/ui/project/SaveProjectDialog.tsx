import { isOpen, selectOwnLayers } from '../../state/selectors/work';
import { useEffect, useState } from 'react';
import { closeProjectDialog, writeProjectFile } from '../../state/actions/project';
import { useActionContext, useAct, useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { megabytes } from './projectSize';
import { ProjectModal } from './ProjectModal';

/** What everything but the layers takes: a few thousand characters. */
const REST = 4000;

/** Whether the layers from files travel with the project, and how large it becomes. */
export function SaveProjectDialog() {
  const t = useTranslate();
  const act = useAct();
  const context = useActionContext();
  const language = useApp((state) => state.language);
  const ownLayers = useApp(selectOwnLayers);
  const levels = useApp((state) => state.levels);
  const layers = useApp((state) => state.layers);
  const ownFigures = useApp((state) => state.ownFigures);
  const files = ownLayers.filter(({ origin }) => origin.kind === 'file');
  const [sizes, setSizes] = useState<ReadonlyMap<string, number> | null>(null);
  const [embed, setEmbed] = useState(true);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let current = true;
    const ids = ownLayers
      .filter(({ id, origin }) => origin.kind === 'file' && isOpen({ levels, layers, ownFigures }, id))
      .map(({ id }) => id);
    void context.engine.sizesInProject(ids).then((answer) => {
      if (current && answer.ok) setSizes(answer.value);
    });
    return () => {
      current = false;
    };
  }, [context, ownLayers, levels, layers, ownFigures]);
  const layersSize = [...(sizes?.values() ?? [])].reduce((sum, size) => sum + size, 0);

  const save = async (): Promise<void> => {
    setBusy(true);
    const saved = await writeProjectFile.run(context, new Set(embed ? files.map(({ id }) => id) : []));
    setBusy(false);
    if (saved) act(closeProjectDialog, null);
  };
  return (
    <ProjectModal title={t('project.save')}>
      <h3>{t('project.layers')}</h3>
      <ul className="project-list">
        {files.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <span className="muted">
              {!isOpen({ levels, layers, ownFigures }, id)
                ? t('project.layerMissing')
                : sizes?.has(id)
                  ? megabytes(language, sizes.get(id)!)
                  : t('project.sizing')}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <label>
          <input
            type="checkbox"
            checked={embed}
            onChange={(event) => {
              setEmbed(event.target.checked);
            }}
          />
          {t('project.embed')}
        </label>
        <p className="muted">{t('project.embedHelp')}</p>
      </div>
      {sizes && (
        <p role="status">
          {t('project.saveSize', { text: megabytes(language, REST + (embed ? layersSize : 0)) })}
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="button-primary" disabled={busy} onClick={() => void save()}>
          {t('form.save')}
        </button>
      </div>
    </ProjectModal>
  );
}
