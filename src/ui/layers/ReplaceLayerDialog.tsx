import '../styles/layers.css';
import '../styles/openLayer.css';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { Problem } from '../../domain/problem';
import { choicesOf } from '../../io/layerSource';
import type { Progress, ReadChoices } from '../../io/layerSource';
import { addressSource } from '../../io/project/addressSource';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import { openFigureLayer } from '../../state/actions/figures';
import { openAreaLayer, openMeasureLayer } from '../../state/actions/layers';
import { chooseColumnsOf, showReplacing } from '../../state/actions/layerList';
import { compareLayers, recipeColumnsGone } from '../../state/jobs/compareLayers';
import type { ComparedLayers } from '../../state/jobs/compareLayers';
import { nextOwnLayerId, readSource } from '../../state/jobs/ownLayers';
import type { ReadSource } from '../../state/store/work';
import { isOpen, layerTitle, selectOwnLayers } from '../../state/selectors/work';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import { ActionButton } from '../shared/ActionButton';
import { ModalDialog } from '../shared/ModalDialog';
import { useTranslate } from '../shared/useTranslate';
import { chosenAgain, chosenFiles } from './chosenSource';
import type { ChosenSource } from './chosenSource';
import { LayerChoice } from './LayerChoice';
import { ReadingProgress } from './ReadingProgress';
import { ReadProblem } from './ReadProblem';
import { VersionComparison } from './VersionComparison';

/** A newer version of a layer: read, and what it would change, before it is used. Left without using it, nothing changes. */
export function ReplaceLayerDialog({ layerId }: { layerId: string }) {
  const layer = useApp((state) => selectOwnLayers(state).find(({ id }) => id === layerId));
  return layer ? <Replacing layer={layer} /> : null;
}

/** A version that was read, or is being read: from where, and with which choices. */
interface Chosen {
  from: ChosenSource;
  choices: ReadChoices;
}

function Replacing({ layer }: { layer: ProjectLayer }) {
  const t = useTranslate();
  const act = useAct();
  const context = useActionContext();
  const { engine } = context;
  const name = useApp((state) => layerTitle(state, layer));
  const { origin } = layer;
  const [read, setRead] = useState<ReadSource | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [compared, setCompared] = useState<ComparedLayers | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  /** Under which id a version is being read; another by the time it is read: it was left. */
  const reading = useRef<string | null>(null);
  /** Stops what is not in the engine yet. */
  const opening = useRef(new AbortController());

  const compare = async (version: ReadSource, column: string | null) => {
    setBusy(true);
    const answer = await compareLayers(context, layer, version, column);
    if (reading.current !== version.id) return;
    setBusy(false);
    setCompared(answer);
  };
  const start = async (from: ChosenSource, choices: ReadChoices) => {
    const id = nextOwnLayerId();
    opening.current.abort();
    if (reading.current !== null) void engine.cancel(reading.current);
    if (read) void engine.dropLayer(read.id);
    reading.current = id;
    opening.current = new AbortController();
    const onProgress = (of: Progress) => {
      if (reading.current === id) setProgress(of);
    };
    setProgress(null);
    setChosen({ from, choices });
    setRead(null);
    setCompared(null);
    setProblem(null);
    setBusy(true);
    const { gdalMayCome } = context.store.getState();
    const source = await from.open(
      { ...choices, ...(gdalMayCome && { fetchGdal: true }) },
      { signal: opening.current.signal, onProgress },
    );
    if (reading.current !== id) return;
    const answer = source.ok ? await readSource(context, source.value, onProgress, id) : source;
    if (reading.current !== id) {
      if (answer.ok) void engine.dropLayer(id);
      return;
    }
    if (!answer.ok) {
      setBusy(false);
      setProblem(answer.problem);
      return;
    }
    const version = { ...answer.value, replaces: layer };
    setRead(version);
    await compare(version, null);
  };
  const fetchAgain = useEffectEvent(() => {
    const address = addressSource(layer);
    if (address) void start(chosenAgain(address), choicesOf(origin));
  });
  useEffect(() => {
    // After the first picture of the dialog, which says that it reads.
    const timer = setTimeout(fetchAgain);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  const stop = () => {
    opening.current.abort();
    if (reading.current !== null) void engine.cancel(reading.current);
    reading.current = null;
    setBusy(false);
  };
  const leave = () => {
    stop();
    // Closed while it was being put in its place: it is in use by now.
    if (read && !isOpen(context.store.getState(), read.id)) void engine.dropLayer(read.id);
    act(showReplacing, null);
  };
  const use = async (version: ReadSource) => {
    setBusy(true);
    const answer =
      layer.role === 'areas'
        ? await openAreaLayer.run(context, { read: version, recipe: layer.recipe, vintage: layer.vintage })
        : layer.role === 'figures'
          ? await openFigureLayer.run(context, { read: version, recipe: layer.recipe, instead: [] })
          : await openMeasureLayer.run(context, {
              ...{ read: version, recipe: layer.recipe, emptyIsZero: layer.emptyIsZero },
              repeated: layer.repeated ?? false,
            });
    setBusy(false);
    if (answer.ok) act(showReplacing, null);
    else setProblem(answer.problem);
  };
  const lost = read ? recipeColumnsGone(layer, read.report) : [];
  return (
    <ModalDialog title={t('replace.title', { name })} onClose={leave}>
      <div className="replace-layer">
        {!read && origin.kind === 'file' && <p>{t('replace.intro')}</p>}
        {origin.kind === 'file' && (
          <FileTrigger
            allowsMultiple
            onSelect={(files) => {
              const [first, ...others] = [...(files ?? [])];
              if (!first) return;
              void start(chosenFiles([first, ...others]), choicesOf(origin));
            }}
          >
            <Button className={read ? 'button-plain' : 'button-primary'} isDisabled={busy}>
              {t(read ? 'replace.otherFile' : 'replace.choose')}
            </Button>
          </FileTrigger>
        )}
        {busy && !read && (
          <ReadingProgress
            progress={progress}
            onStop={stop}
            onRetry={() => {
              if (chosen) void start(chosen.from, chosen.choices);
            }}
          />
        )}
        {busy && read && (
          <p className="muted" role="status">
            {t('replace.comparing')}
          </p>
        )}
        {problem && (
          <ReadProblem
            problem={problem}
            busy={busy}
            offersCrs={read === null}
            onRead={chosen && ((choice) => void start(chosen.from, { ...chosen.choices, ...choice }))}
          />
        )}
        {read && <p>{t('replace.file', { file: read.name })}</p>}
        {read?.report.choice && chosen && (
          <LayerChoice
            choice={read.report.choice}
            busy={busy}
            onRead={(choice) => void start(chosen.from, { ...chosen.choices, ...choice })}
          />
        )}
        {read && compared && (
          <VersionComparison
            compared={compared}
            busy={busy}
            onColumn={(column) => void compare(read, column)}
          />
        )}
        {lost.length > 0 && (
          <p className="problem">{t('replace.recipeLost', { columns: lost.join(', ') })}</p>
        )}
        {read && compared && (
          <div className="dialog-buttons">
            <button
              type="button"
              className="button-primary"
              disabled={busy || lost.length > 0}
              onClick={() => void use(read)}
            >
              {t('replace.do')}
            </button>
            <ActionButton className="button-plain" disabled={busy} action={chooseColumnsOf} input={read}>
              {t('replace.columnsAgain')}
            </ActionButton>
          </div>
        )}
      </div>
    </ModalDialog>
  );
}
