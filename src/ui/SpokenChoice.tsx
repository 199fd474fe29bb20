import { useEffect, useRef } from 'react';
import { recordAfterPlan } from '../domain/plan/recordAfterPlan';
import { targetName } from '../i18n/stepText';
import { translate } from '../i18n/translate';
import { selectLevel } from '../state/selectors/levels';
import { selectSubjectInPlan } from '../state/selectors/planInSight';
import { selectSubjectRecord } from '../state/selectors/subject';
import { selectIsCounted } from '../state/selectors/targetSources';
import { selectShownTarget } from '../state/selectors/targets';
import type { AppState } from '../state/store/appStore';
import { useActionContext, useApp } from '../state/store/AppContext';
import { ownValueText } from './map/Legend';
import { useSubjectName } from './shared/names';
import { newlySaid, toldAfter } from './spokenWords';
import type { Told } from './spokenWords';

/** Choices that follow each other sooner than this, as by an arrow that is held down, are said once. */
const REST = 500;

/** What is chosen: target, area and gap. After the plan, where the screen shows it. */
function choiceText(state: AppState, areaName: string): string {
  const held = selectShownTarget(state);
  const record = selectSubjectRecord(state, held.key);
  if (!record) return '';
  const planned = selectSubjectInPlan(state, held.key);
  const seen = planned ? recordAfterPlan(planned.record, planned.outcome, state.date) : record;
  return `${targetName(state.language, held)}. ${ownValueText(state.language, { ...seen, areaName })}.`;
}

/** Tells who listens what was chosen, what changed in its numbers, and when all of it is counted; the screen says it to the others. */
export function SpokenChoice() {
  const { store } = useActionContext();
  const choice = useApp(
    (state) => `${selectShownTarget(state).key} ${selectLevel(state)?.id} ${state.selectedCode}`,
  );
  const record = useApp((state) => selectSubjectRecord(state, selectShownTarget(state).key));
  const planned = useApp((state) => selectSubjectInPlan(state, selectShownTarget(state).key));
  const areaName = useSubjectName();
  const isCounted = useApp(selectIsCounted);
  const told = useRef<Told>({ choice, isCounted, text: null });
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const state = store.getState();
      const now = { choice, isCounted, text: choiceText(state, areaName) };
      const words = newlySaid(told.current, now, translate(state.language, 'load.counted'));
      if (words !== null) said.current!.textContent = words;
      told.current = toldAfter(told.current, now);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [choice, record, planned, areaName, isCounted, store]);
  // The library of menus and dialogs leaves what has this mark alone, where it makes the rest of the page inert.
  return <p ref={said} className="visually-hidden" role="status" data-live-announcer="true" />;
}
