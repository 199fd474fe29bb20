import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { MUNICIPAL_BOUNDARIES } from '../../domain/catalog/officialSources';
import type { SourceContent } from '../../domain/catalog/officialSources';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import type { AreaRecipe } from '../../engine/layerRecipe';
import type { Inspection } from '../../io/formats/inspection';
import type { Progress, ReadChoices } from '../../io/layerSource';
import type { ServiceInspection } from '../../io/services/readService';
import { looksLikeScenario } from '../../io/plan/looksLikeScenario';
import { looksLikeProject } from '../../io/project/looksLikeProject';
import { openBoundaries, useBoundaries as takeBoundaries } from '../../state/actions/boundaries';
import { showProjectDialog } from '../../state/actions/project';
import { openScenarioFile } from '../../state/actions/scenarios';
import { useActionContext, useAct } from '../../state/store/AppContext';
import { nextOwnLayerId, readSource } from '../../state/jobs/ownLayers';
import type { ReadSource } from '../../state/jobs/ownLayers';
import { chosenFiles, chosenOfficial, reportOfTurn, turnsAfter } from './chosenSource';
import type { ChosenSource } from './chosenSource';
import type { OpeningLayer } from '../../state/store/work';
import { isOpen as isOpenLayer, selectOwnLayers } from '../../state/selectors/work';

interface Reading {
  id: string;
  opening: AbortController;
  /** Begins the same once more. */
  again: () => void;
}

/**
 * The reading of what was picked, dropped or named, one after the other where there are more, up to the layer that waits for
 * its recipe.
 * @param close the dialog, when all is done or another one takes over
 */
export function useLayerReading({ purpose, files, read: handed }: OpeningLayer, close: () => void) {
  const act = useAct();
  const context = useActionContext();
  const [read, setRead] = useState<ReadSource | null>(handed ?? null);
  const [chosen, setChosen] = useState<ChosenSource | null>(null);
  const [choices, setChoices] = useState<ReadChoices>({});
  const [progress, setProgress] = useState<Progress | null>(null);
  /** What a large file holds, told before it is read. */
  const [found, setFound] = useState<Inspection | null>(null);
  /** What is being read: under which id, and how it is stopped before the engine has it. */
  const reading = useRef<Reading | null>(null);
  /** What the address of a service offers, while it waits for what is to be read of it. */
  const [service, setService] = useState<ServiceInspection | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** Of files that were picked beside one another: the one whose turn it is, and those that come after. */
  const [turns, setTurns] = useState<readonly string[]>([]);

  const cancelReading = (): void => {
    reading.current?.opening.abort();
    if (reading.current !== null) void context.engine.cancel(reading.current.id);
  };
  /** From now on something else is read: what was being read is stopped. */
  const begin = (again: () => void): Reading => {
    cancelReading();
    reading.current = { id: nextOwnLayerId(), opening: new AbortController(), again };
    setProgress(null);
    setFound(null);
    setBusy(true);
    return reading.current;
  };
  const end = (): void => {
    reading.current = null;
    setBusy(false);
    setProgress(null);
    setFound(null);
  };
  /** @param outlines how its areas give the municipalities their outlines, as soon as it is read */
  const start = async (from: ChosenSource, made: ReadChoices = {}, outlines: AreaRecipe | null = null) => {
    // While a refused file is read in another CRS, what was said about it stays, and with it the choice.
    if (made.crs === undefined) setProblem(null);
    setChoices(made);
    setChosen(from);
    const mine = begin(() => void start(from, made, outlines));
    const onProgress = (progress: Progress) => {
      if (reading.current !== mine) return;
      setProgress(progress);
      if (progress.found) setFound(progress.found);
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
      const file = new File([source.bytes.slice()], source.name);
      void act(openScenarioFile, { file, into: null });
      const { apart = [] } = from;
      const next = apart[apart.indexOf(made.layer ?? source.name) + 1];
      if (next === undefined) close();
      else await start(from, { layer: next });
      return;
    }
    const result = await readSource(context, source, onProgress, mine.id);
    if (reading.current !== mine) {
      // Stopped or closed meanwhile; what was read all the same is of no use.
      if (result.ok) void context.engine.dropLayer(mine.id);
      return;
    }
    const used =
      result.ok && outlines ? await lendOutlines(result.value, outlines, mine.opening.signal) : null;
    if (reading.current !== mine) {
      if (result.ok && !isOpenLayer(context.store.getState(), mine.id))
        void context.engine.dropLayer(mine.id);
      return;
    }
    end();
    const failed = result.ok ? used : result;
    setProblem(failed && !failed.ok ? failed.problem : null);
    setTurns((before) => turnsAfter(from, made, before, result.ok ? result.value.report.choice : undefined));
    if (!result.ok) return;
    // The one before it may be in use by now, when files have a turn each.
    if (read && !isOpenLayer(context.store.getState(), read.id)) void context.engine.dropLayer(read.id);
    const { choice } = result.value.report;
    // In use now, so this is not the way out that forgets it.
    if (used?.ok) close();
    else {
      const name = (choice && from.nameOf?.(choice.layer)) ?? result.value.name;
      setRead({ ...result.value, name, report: { ...reportOfTurn(from, result.value.report), name } });
    }
  };
  /** What was picked beside the file that is done or passed over comes next; without more the dialog closes. */
  const goOn = () => {
    const [, ...left] = turns;
    const [next] = left;
    setRead(null);
    setProblem(null);
    setTurns(left);
    if (chosen && next !== undefined) void start(chosen, { layer: next });
    else close();
  };
  /** Null where it has not the columns that it is known by: what it is is then asked. */
  const lendOutlines = (
    source: ReadSource,
    recipe: AreaRecipe,
    signal: AbortSignal,
  ): Promise<Result<null>> | null => {
    const names = source.report.columns.map(({ name }) => name);
    if (![recipe.codeColumn, recipe.nameColumn].every((column) => names.includes(column))) return null;
    return openBoundaries.run(context, { read: source, recipe, vintage: null, title: null, signal });
  };
  /** The outlines of a layer that was left for the published ones. */
  const takeBack = async (layerId: string): Promise<void> => {
    const mine = begin(() => void takeBack(layerId));
    const used = await takeBoundaries.run(context, { layerId, signal: mine.opening.signal });
    if (reading.current !== mine) return;
    end();
    if (used.ok) close();
    else setProblem(used.problem);
  };
  const startOfficial = (from: ChosenSource, content: SourceContent): void => {
    setService(null);
    if (content.role !== 'areas') return void look(from);
    const { level, codeColumn, nameColumn } = content;
    const lends = purpose === 'boundaries' && level === 'municipality';
    void start(from, {}, lends ? { codeColumn, nameColumn, parentColumn: null } : null);
  };
  /** Ask an address what it offers; that of a file is read at once. */
  const look = async (from: ChosenSource, made: ReadChoices = {}) => {
    const mine = begin(() => void look(from, made));
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
    if (purpose !== 'boundaries' || !MUNICIPAL_BOUNDARIES) return;
    // The press on the page asked for it.
    const state = context.store.getState();
    const from = chosenOfficial(MUNICIPAL_BOUNDARIES, state.language);
    const there = selectOwnLayers(state).find(
      ({ role, origin }) => role === 'areas' && origin.kind === 'address' && origin.url === from?.address,
    );
    if (there && isOpenLayer(state, there.id)) void takeBack(there.id);
    else if (from) startOfficial(from, MUNICIPAL_BOUNDARIES.content);
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
  const retry = () => {
    reading.current?.again();
  };
  const forget = () => {
    stop();
    // Closed while it was being opened: what is on the screen by now is in use.
    if (read && !isOpenLayer(context.store.getState(), read.id)) void context.engine.dropLayer(read.id);
    setRead(null);
    setService(null);
    setProblem(null);
    setTurns([]);
  };
  /** Pass over the file whose turn it is. */
  const skip = () => {
    if (read) void context.engine.dropLayer(read.id);
    goOn();
  };
  /** Begin with what was pointed at in the dialog. */
  const startFrom = (from: ChosenSource): void => {
    setService(null);
    setTurns([]);
    void (from.address === undefined ? start(from) : look(from));
  };
  return {
    ...{ read, chosen, choices, progress, found, service, busy, problem, turns },
    ...{ start, startFrom, startOfficial, look, goOn, skip, stop, retry, forget, setProblem },
  };
}
