import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { problem as problemOf } from '../../domain/problem';
import type { Problem } from '../../domain/problem';
import type { ChosenFile, Progress, ReadChoices } from '../../io/layerSource';
import { looksLikeScenario } from '../../io/plan/looksLikeScenario';
import { looksLikeProject } from '../../io/project/looksLikeProject';
import { problemText } from '../../i18n/translate';
import { closeOpenLayer } from '../../state/actions/layers';
import { showProjectDialog } from '../../state/actions/project';
import { openScenarioFile } from '../../state/actions/scenarios';
import { useActionContext, useAct, useApp } from '../../state/store/AppContext';
import { nextOwnLayerId, readSource } from '../../state/jobs/ownLayers';
import type { ReadSource } from '../../state/jobs/ownLayers';
import { ModalDialog } from '../shared/ModalDialog';
import { useTranslate } from '../shared/useTranslate';
import { CrsChoice, crsToOffer } from './CrsChoice';
import { RecipeForm } from './RecipeForm';
import { SourceForm } from './SourceForm';
import { chosenFiles } from './chosenSource';
import type { ChosenSource } from './chosenSource';
import type { OpenPurpose } from '../../state/store/work';
import { isOpen as isOpenLayer } from '../../state/selectors/work';

interface Props {
  /** What the reader asked for; null leaves it open. */
  purpose: OpenPurpose | null;
  /** What came in by another door, and is read at once. */
  files: readonly ChosenFile[];
}

/** Open a file or address of one's own: first read it, then say what it is. A problem is said here and changes nothing. */
export function OpenLayerDialog({ purpose, files }: Props) {
  const t = useTranslate();
  const act = useAct();
  const context = useActionContext();
  const close = () => {
    act(closeOpenLayer, null);
  };
  const language = useApp((state) => state.language);
  const [read, setRead] = useState<ReadSource | null>(null);
  const [chosen, setChosen] = useState<ChosenSource | null>(null);
  const [choices, setChoices] = useState<ReadChoices>({});
  const [progress, setProgress] = useState<Progress | null>(null);
  /** Under which id a file is being read. */
  const reading = useRef<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const start = async (from: ChosenSource, made: ReadChoices = {}) => {
    // While a refused file is read in another CRS, what was said about it stays, and with it the choice.
    if (made.crs === undefined) setProblem(null);
    setChoices(made);
    setBusy(true);
    setChosen(from);
    const source = await from.open(made).catch(() => null);
    if (source === null) {
      setBusy(false);
      setProblem(problemOf('file.unreadable', { file: from.name, cause: 'changedSince' }));
      return;
    }
    // A project has its own way in; nobody needs to know which button that is.
    if (source.kind === 'bytes' && looksLikeProject(source.bytes)) {
      setBusy(false);
      close();
      act(showProjectDialog, { dialog: 'open', handed: { name: source.name, bytes: source.bytes } });
      return;
    }
    // A plan comes in as one, beside or into those that are here.
    if (source.kind === 'bytes' && looksLikeScenario(source.bytes)) {
      setBusy(false);
      close();
      const file = new File([source.bytes.slice()], source.name);
      void act(openScenarioFile, { file, into: null });
      return;
    }
    const id = nextOwnLayerId();
    reading.current = id;
    const result = await readSource(context, source, setProgress, id);
    if (reading.current !== id) {
      // Stopped or closed meanwhile; what was read all the same is of no use.
      if (result.ok) void context.engine.dropLayer(id);
      return;
    }
    reading.current = null;
    setBusy(false);
    setProgress(null);
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    if (read) void context.engine.dropLayer(read.id);
    setRead(result.value);
  };
  const startHanded = useEffectEvent(() => {
    const [first, ...others] = files;
    if (first) void start(chosenFiles([first, ...others]));
  });
  useEffect(() => {
    // After the first picture of the dialog, which says that it reads.
    const timer = setTimeout(startHanded);
    return () => {
      clearTimeout(timer);
    };
  }, [files]);
  const stop = () => {
    if (reading.current !== null) void context.engine.cancel(reading.current);
    reading.current = null;
    setBusy(false);
    setProgress(null);
  };
  const forget = () => {
    stop();
    // Closed while it was being opened: what is on the screen by now is in use.
    if (read && !isOpenLayer(context.store.getState(), read.id)) void context.engine.dropLayer(read.id);
    setRead(null);
    setProblem(null);
  };
  const offered = read === null ? crsToOffer(problem) : null;

  return (
    <ModalDialog
      wide={read !== null}
      title={t(purpose === 'planned' ? openScenarioFile.label : 'open.title')}
      onClose={() => {
        forget();
        close();
      }}
    >
      {read === null ? (
        <SourceForm
          busy={busy}
          progress={progress}
          onSource={(from) => void start(from)}
          onStop={stop}
          onProblem={setProblem}
        />
      ) : (
        <RecipeForm
          key={read.id}
          read={read}
          isReading={busy}
          onReadAgain={(other) => {
            // Another layer may be in another CRS.
            if (chosen) void start(chosen, other.layer === undefined ? { ...choices, ...other } : other);
          }}
          purpose={purpose}
          onProblem={setProblem}
          onBack={forget}
          onDone={() => {
            // The layer is in use now, so this is not the way out that forgets it.
            setRead(null);
            setProblem(null);
            close();
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
          onRead={(crs) => void start(chosen, { ...choices, crs })}
        />
      )}
    </ModalDialog>
  );
}
