import { useEffect, useRef, useState } from 'react';
import { problem as problemOf } from '../../domain/problem';
import type { Problem } from '../../domain/problem';
import type { CrsCode } from '../../geo/crsCode';
import type { Progress } from '../../io/layerSource';
import { looksLikeScenario } from '../../io/plan/looksLikeScenario';
import { looksLikeProject } from '../../io/project/looksLikeProject';
import { problemText } from '../../i18n/translate';
import { showProjectDialog } from '../../state/actions/project';
import { openScenarioFile } from '../../state/actions/scenarios';
import { useActionContext, useAct, useApp } from '../../state/store/AppContext';
import { readSource } from '../../state/jobs/ownLayers';
import type { ReadSource } from '../../state/jobs/ownLayers';
import { ModalDialog } from '../shared/ModalDialog';
import { useTranslate } from '../shared/useTranslate';
import { CrsChoice, crsToOffer } from './CrsChoice';
import { RecipeForm } from './RecipeForm';
import { chosenFile, SourceForm } from './SourceForm';
import type { ChosenSource } from './SourceForm';
import { isOpen as isOpenLayer } from '../../state/selectors/work';

interface Props {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** True when it was opened to make own areas. */
  asOwnAreas?: boolean;
  /** A file of planned measures that was chosen already. */
  planned?: File;
}

/** Open a file or address of one's own: first read it, then say what it is. A problem is said here and changes nothing. */
export function OpenLayerDialog({ isOpen, onOpenChange, asOwnAreas = false, planned }: Props) {
  const t = useTranslate();
  const act = useAct();
  const context = useActionContext();
  const language = useApp((state) => state.language);
  const [read, setRead] = useState<ReadSource | null>(null);
  const [chosen, setChosen] = useState<ChosenSource | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const start = async (from: ChosenSource, crs?: CrsCode) => {
    // While a refused file is read in another CRS, what was said about it stays, and with it the choice.
    if (crs === undefined) setProblem(null);
    setBusy(true);
    setChosen(from);
    const source = await from.open(crs).catch(() => null);
    if (source === null) {
      setBusy(false);
      setProblem(problemOf('file.unreadable', { file: from.name, cause: 'changedSince' }));
      return;
    }
    // A project has its own way in; nobody needs to know which button that is.
    if (source.kind === 'bytes' && looksLikeProject(source.bytes)) {
      setBusy(false);
      onOpenChange(false);
      act(showProjectDialog, { dialog: 'open', handed: { name: source.name, bytes: source.bytes } });
      return;
    }
    // A plan comes in as one, beside or into those that are here.
    if (source.kind === 'bytes' && looksLikeScenario(source.bytes)) {
      setBusy(false);
      onOpenChange(false);
      const file = new File([source.bytes.slice()], source.name);
      void act(openScenarioFile, { file, into: null });
      return;
    }
    const result = await readSource(context, source, setProgress);
    setBusy(false);
    setProgress(null);
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    if (read) void context.engine.dropLayer(read.id);
    setRead(result.value);
  };
  const begun = useRef(false);
  useEffect(() => {
    if (!planned || begun.current) return;
    begun.current = true;
    void start(chosenFile(planned));
  });
  const forget = () => {
    // Closed while it was being opened: what is on the screen by now is in use.
    if (read && !isOpenLayer(context.store.getState(), read.id)) void context.engine.dropLayer(read.id);
    setRead(null);
    setProblem(null);
  };
  const offered = read === null ? crsToOffer(problem) : null;

  return (
    <ModalDialog
      title={t(planned ? openScenarioFile.label : 'open.title')}
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
          onSource={(from) => void start(from)}
          onProblem={setProblem}
        />
      ) : (
        <RecipeForm
          key={read.id}
          read={read}
          isReading={busy}
          onCrs={(crs) => void (chosen && start(chosen, crs))}
          asOwnAreas={asOwnAreas}
          asPlanned={planned !== undefined}
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
      {chosen && offered && (
        <CrsChoice
          key={offered}
          first={offered}
          current={null}
          busy={busy}
          onRead={(crs) => void start(chosen, crs)}
        />
      )}
    </ModalDialog>
  );
}
