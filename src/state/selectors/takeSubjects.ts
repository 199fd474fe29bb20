import type { AppState } from '../store/appStore';
import { createSelector } from './createSelector';
import { selectScenario } from './plan';
import { selectShownTarget } from './targets';
import { selectTargetSources } from './targetSources';
import { selectOwnAreas } from './work';

/** What can be taken away: the level on the screen with its numbers, a layer of measures, the shapes of own areas. */
export type TakeSubject =
  | { kind: 'level' }
  | { kind: 'layer'; layerId: string }
  | { kind: 'ownAreas' }
  | { kind: 'scenario'; scenarioId: string };

/** Everything that can be taken away now. */
export const selectTakeSubjects = createSelector(
  [
    (state: AppState) => selectTargetSources(state)[selectShownTarget(state).target.id].layers,
    (state: AppState) => selectOwnAreas(state).length > 0,
    (state: AppState) => selectScenario(state)?.id ?? null,
  ],
  (layers, hasOwnAreas, scenarioId): readonly TakeSubject[] => [
    { kind: 'level' },
    ...layers
      .filter(({ status }) => status === 'ready')
      .map(({ id }): TakeSubject => ({ kind: 'layer', layerId: id })),
    ...(hasOwnAreas ? [{ kind: 'ownAreas' } as const] : []),
    ...(scenarioId === null ? [] : [{ kind: 'scenario', scenarioId } as const]),
  ],
);

/** One text per subject, for lists that need a key. */
export function subjectKey(subject: TakeSubject): string {
  return subject.kind === 'layer' ? `layer/${subject.layerId}` : subject.kind;
}
