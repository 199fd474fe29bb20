import { FileTrigger, Button } from 'react-aria-components';
import { problemText } from '../../i18n/translate';
import { useApp } from '../../state/AppContext';
import type { MissingLayer } from '../../state/project/stageLayers';
import { useTranslate } from '../shared/useTranslate';
import { megabytes } from './megabytes';

interface Props {
  missing: readonly MissingLayer[];
  chosen: ReadonlyMap<string, Uint8Array>;
  skipped: ReadonlySet<string>;
  onChoose: (layerId: string, bytes: Uint8Array) => void;
  onSkip: (layerId: string, skip: boolean) => void;
}

/** The layers of a project that are not at hand: choose the file, or go on without. */
export function MissingLayers({ missing, chosen, skipped, onChoose, onSkip }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const take = async (layerId: string, file: File | undefined): Promise<void> => {
    if (file) onChoose(layerId, new Uint8Array(await file.arrayBuffer()));
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
