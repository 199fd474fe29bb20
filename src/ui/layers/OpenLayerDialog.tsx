import '../styles/openLayer.css';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Problem } from '../../domain/problem';
import type { Progress, ReadChoices } from '../../io/layerSource';
import type { ServiceInspection } from '../../io/services/readService';
import { looksLikeScenario } from '../../io/plan/looksLikeScenario';
import { looksLikeProject } from '../../io/project/looksLikeProject';
import { closeOpenLayer } from '../../state/actions/layers';
import { showProjectDialog } from '../../state/actions/project';
import { openScenarioFile } from '../../state/actions/scenarios';
import { useActionContext, useAct } from '../../state/store/AppContext';
import { nextOwnLayerId, readSource } from '../../state/jobs/ownLayers';
import type { ReadSource } from '../../state/jobs/ownLayers';
import { ModalDialog } from '../shared/ModalDialog';
import { useTranslate } from '../shared/useTranslate';
import { OfficialSources } from './OfficialSources';
import { ReadProblem } from './ReadProblem';
import { ReadingProgress } from './ReadingProgress';
import { RecipeForm } from './RecipeForm';
import { ServiceForm } from './ServiceForm';
import { SourceForm } from './SourceForm';
import { chosenFiles } from './chosenSource';
import type { ChosenSource } from './chosenSource';
import type { OpeningLayer } from '../../state/store/work';
import { isOpen as isOpenLayer } from '../../state/selectors/work';

type Props = OpeningLayer;

interface Reading {
  id: string;
  opening: AbortController;
}

/** Open a file or address of one's own: first read it, then say what it is. A problem is said here and changes nothing. */
export function OpenLayerDialog({ purpose, files, official = false, read: handed }: Props) {
  const t = useTranslate();
  const act = useAct();
  const context = useActionContext();
  const close = () => {
    act(closeOpenLayer, null);
  };
  const [read, setRead] = useState<ReadSource | null>(handed ?? null);
  const [chosen, setChosen] = useState<ChosenSource | null>(null);
  const [choices, setChoices] = useState<ReadChoices>({});
  const [progress, setProgress] = useState<Progress | null>(null);
  /** What is being read: under which id, and how it is stopped before the engine has it. */
  const reading = useRef<Reading | null>(null);
  /** What the address of a service offers, while it waits for what is to be read of it. */
  const [service, setService] = useState<ServiceInspection | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const cancelReading = (): void => {
    reading.current?.opening.abort();
    if (reading.current !== null) void context.engine.cancel(reading.current.id);
  };
  /** From now on something else is read: what was being read is stopped. */
  const begin = (): Reading => {
    cancelReading();
    reading.current = { id: nextOwnLayerId(), opening: new AbortController() };
    setProgress(null);
    setBusy(true);
    return reading.current;
  };
  const end = (): void => {
    reading.current = null;
    setBusy(false);
    setProgress(null);
  };
  const start = async (from: ChosenSource, made: ReadChoices = {}) => {
    // While a refused file is read in another CRS, what was said about it stays, and with it the choice.
    if (made.crs === undefined) setProblem(null);
    setChoices(made);
    setChosen(from);
    const mine = begin();
    const onProgress = (progress: Progress) => {
      if (reading.current === mine) setProgress(progress);
    };
    const { gdalMayCome } = context.store.getState();
    const opened = await from.open(
      { ...made, ...(gdalMayCome && { fetchGdal: true }) },
      { signal: mine.opening.signal, onProgress },
    );
    if (reading.current !== mine) return;
    if (!opened.ok) {
      end();
      setProblem(opened.problem);
      return;
    }
    const source = opened.value;
    // A project has its own way in; nobody needs to know which button that is.
    if (source.kind === 'bytes' && looksLikeProject(source.bytes)) {
      end();
      close();
      act(showProjectDialog, { dialog: 'open', handed: { name: source.name, bytes: source.bytes } });
      return;
    }
    // A plan comes in as one, beside or into those that are here.
    if (source.kind === 'bytes' && looksLikeScenario(source.bytes)) {
      end();
      close();
      const file = new File([source.bytes.slice()], source.name);
      void act(openScenarioFile, { file, into: null });
      return;
    }
    const result = await readSource(context, source, onProgress, mine.id);
    if (reading.current !== mine) {
      // Stopped or closed meanwhile; what was read all the same is of no use.
      if (result.ok) void context.engine.dropLayer(mine.id);
      return;
    }
    end();
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    if (read) void context.engine.dropLayer(read.id);
    setRead(result.value);
  };
  /** Ask an address what it offers; that of a file is read at once. */
  const look = async (from: ChosenSource, made: ReadChoices = {}) => {
    const mine = begin();
    const opened = await from.open(made, { signal: mine.opening.signal });
    if (reading.current !== mine) return;
    if (!opened.ok || opened.value.kind !== 'address') return start(from);
    const source = opened.value;
    setProblem(null);
    setChosen(from);
    const found = await context.engine.inspectAddress(mine.id, source);
    if (reading.current !== mine) return;
    end();
    if (!found.ok) setProblem(found.problem);
    else if (found.value === null) await start(from);
    else setService(found.value);
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
    cancelReading();
    end();
  };
  const forget = () => {
    stop();
    // Closed while it was being opened: what is on the screen by now is in use.
    if (read && !isOpenLayer(context.store.getState(), read.id)) void context.engine.dropLayer(read.id);
    setRead(null);
    setService(null);
    setProblem(null);
  };

  return (
    <ModalDialog
      wide={read !== null}
      title={
        handed?.replaces
          ? t('replace.title', { name: handed.replaces.name })
          : t(purpose === 'planned' ? openScenarioFile.label : 'open.title')
      }
      onClose={() => {
        forget();
        close();
      }}
    >
      {read === null && purpose !== 'planned' && (
        <OfficialSources
          startsOpen={official}
          onlyAreas={purpose === 'ownAreas'}
          busy={busy}
          onSource={(from, whole) => {
            setService(null);
            void (whole ? start(from) : look(from));
          }}
        />
      )}
      {read === null ? (
        <SourceForm
          busy={busy}
          progress={progress}
          onSource={(from) => {
            setService(null);
            void (from.address === undefined ? start(from) : look(from));
          }}
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
            const { area } = choices;
            const kept = other.layer === undefined ? choices : { ...(area && { area }) };
            if (chosen) void start(chosen, { ...kept, ...other });
          }}
          purpose={purpose}
          onProblem={setProblem}
          onBack={() => {
            forget();
            // Nothing else can be chosen in the place of a layer.
            if (read.replaces) close();
          }}
          onDone={() => {
            // The layer is in use now, so this is not the way out that forgets it.
            setRead(null);
            setProblem(null);
            close();
          }}
        />
      )}
      {read !== null && busy && <ReadingProgress progress={progress} onStop={stop} />}
      {read === null && chosen && service && (
        <ServiceForm
          service={service}
          busy={busy}
          onLayer={(layer) => void look(chosen, { layer })}
          onRead={(made) => void start(chosen, made)}
        />
      )}
      {problem && (
        <ReadProblem
          problem={problem}
          busy={busy}
          offersCrs={read === null}
          onRead={chosen && ((choice) => void start(chosen, { ...choices, ...choice }))}
        />
      )}
    </ModalDialog>
  );
}
