import { useState } from 'react';
import type { Problem } from '../../domain/problem';
import type { LayerSource, Progress } from '../../io/layerSource';
import { looksLikeProject } from '../../io/project/looksLikeProject';
import { problemText } from '../../i18n/translate';
import { showProjectDialog } from '../../state/actions/showProjectDialog';
import { useActionContext, useAct, useApp } from '../../state/AppContext';
import { readSource } from '../../state/ownLayer';
import type { ReadSource } from '../../state/ownLayer';
import { ModalDialog } from '../shared/ModalDialog';
import { useTranslate } from '../shared/useTranslate';
import { RecipeForm } from './RecipeForm';
import { SourceForm } from './SourceForm';

interface Props {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** True when it was opened to make own areas. */
  asOwnAreas?: boolean;
}

/** Open a file or address of one's own: first read it, then say what it is. A problem is said here and changes nothing. */
export function OpenLayerDialog({ isOpen, onOpenChange, asOwnAreas = false }: Props) {
  const t = useTranslate();
  const act = useAct();
  const context = useActionContext();
  const language = useApp((state) => state.language);
  const [read, setRead] = useState<ReadSource | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const start = async (source: LayerSource) => {
    // A project has its own way in; nobody needs to know which button that is.
    if (source.kind === 'bytes' && looksLikeProject(source.bytes)) {
      onOpenChange(false);
      act(showProjectDialog, { dialog: 'open', handed: { name: source.name, bytes: source.bytes } });
      return;
    }
    setProblem(null);
    setBusy(true);
    const result = await readSource(context, source, setProgress);
    setBusy(false);
    setProgress(null);
    if (result.ok) setRead(result.value);
    else setProblem(result.problem);
  };
  const forget = () => {
    if (read) void context.engine.dropLayer(read.id);
    setRead(null);
    setProblem(null);
  };

  return (
    <ModalDialog
      title={t('open.title')}
      isOpen={isOpen}
      onClose={() => {
        forget();
        onOpenChange(false);
      }}
    >
      {read === null ? (
        <SourceForm
          busy={busy}
          progress={progress}
          onSource={(source) => void start(source)}
          onProblem={setProblem}
        />
      ) : (
        <RecipeForm
          read={read}
          asOwnAreas={asOwnAreas}
          onProblem={setProblem}
          onBack={forget}
          onDone={() => {
            // The layer is in use now, so this is not the way out that forgets it.
            setRead(null);
            setProblem(null);
            onOpenChange(false);
          }}
        />
      )}
      {problem && (
        <p className="problem" role="alert">
          {problemText(language, problem)}
        </p>
      )}
    </ModalDialog>
  );
}
