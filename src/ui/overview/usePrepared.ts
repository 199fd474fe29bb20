import { useEffect, useState } from 'react';
import { selectLevel } from '../../state/selectors/levels';
import {
  selectColumnStanding,
  selectOverviewRows,
  selectSchedules,
  selectShownColumns,
} from '../../state/selectors/overview';
import { selectSeenRecordsOf } from '../../state/selectors/planInSight';
import { selectTargetsInForce } from '../../state/selectors/targets';
import type { AppState, AppStore } from '../../state/store/appStore';
import { useActionContext, useApp } from '../../state/store/AppContext';

/** The records of so many areas over all targets are there within a frame. */
const AT_ONCE = 2000;

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/**
 * Work out the records of one target after the other, their order and what the heads say, with turns for other work between
 * them. The selectors keep them, so that a page which asks for all of them has them.
 * @returns false where it was given up: another level or page was chosen meanwhile
 */
export async function prepareRecords(
  { getState }: Pick<AppStore, 'getState'>,
  aborted: () => boolean,
): Promise<boolean> {
  const done = new Set<string>();
  for (;;) {
    await nextTurn();
    if (aborted()) return false;
    // Asked for anew each time: what is changed meanwhile is worked out as it is then.
    const next = selectTargetsInForce(getState()).find(({ key }) => !done.has(key));
    if (!next) break;
    selectSeenRecordsOf(getState(), next.key);
    done.add(next.key);
  }
  const steps = [
    selectSchedules,
    selectOverviewRows,
    ...selectShownColumns(getState()).map((column) => (state: AppState) => {
      selectColumnStanding(state, column);
    }),
  ];
  for (const step of steps) {
    await nextTurn();
    if (aborted()) return false;
    step(getState());
  }
  return true;
}

/** Whether the overview can be shown; of thousands of areas its records are worked out over some frames first. */
export function usePrepared(): boolean {
  const { store } = useActionContext();
  const levelId = useApp((state) => selectLevel(state)?.id ?? null);
  const atOnce = useApp((state) => (selectLevel(state)?.areas.length ?? 0) <= AT_ONCE);
  const [prepared, setPrepared] = useState<string | null>(null);
  useEffect(() => {
    if (atOnce) return;
    let isGone = false;
    void prepareRecords(store, () => isGone).then((all) => {
      if (all) setPrepared(levelId);
    });
    return () => {
      isGone = true;
    };
  }, [store, levelId, atOnce]);
  return atOnce || prepared === levelId;
}
