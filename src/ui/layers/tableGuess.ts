import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { JoinGuess } from '../../domain/tableJoin/guessJoin';
import type { JoinKey } from '../../domain/tableJoin/joinReason';
import { joinableLevels, joinAreas, sentMergers } from '../../state/selectors/ownFigures';
import { useActionContext } from '../../state/store/AppContext';
import type { AreaLevel } from '../../state/store/data';

/** By which column the rows of a read table seem to be areas: null where none tells of areas, undefined until that is known. */
export function useTableGuess(layerId: string): JoinGuess | null | undefined {
  const { store, engine } = useActionContext();
  const [guess, setGuess] = useState<{ of: string; is: JoinGuess | null }>();
  const ask = useEffectEvent(() => {
    const state = store.getState();
    const levels = joinableLevels(state).map((level) => joinAreas(state, level));
    return engine.guessTable(layerId, levels, sentMergers(state));
  });
  useEffect(() => {
    let isWanted = true;
    void ask().then((answer) => {
      // What cannot be guessed is asked.
      if (isWanted) setGuess({ of: layerId, is: answer.ok ? answer.value : null });
    });
    return () => {
      isWanted = false;
    };
  }, [layerId]);
  return guess?.of === layerId ? guess.is : undefined;
}

type AskKey = (column: string, level: AreaLevel, answer: (by: JoinKey | null) => void) => void;

/** Ask what stands in a chosen column. Only the newest question is answered. @returns whether an answer is under way */
export function useColumnKey(layerId: string): [isAsking: boolean, ask: AskKey] {
  const { store, engine } = useActionContext();
  const [isAsking, setAsking] = useState(false);
  const newest = useRef(0);
  const ask = async (...[column, level, answer]: Parameters<AskKey>): Promise<void> => {
    const mine = ++newest.current;
    const state = store.getState();
    setAsking(true);
    const key = await engine.guessColumnKey(layerId, column, joinAreas(state, level), sentMergers(state));
    if (mine !== newest.current) return;
    setAsking(false);
    answer(key.ok ? key.value : null);
  };
  return [isAsking, (...request) => void ask(...request)];
}
