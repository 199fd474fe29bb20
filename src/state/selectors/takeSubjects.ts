import { selectOwnAreas } from './work';
import { createSelector } from 'reselect';
import type { AppState } from '../appStore';
import { selectTargetSources } from './targetSources';
import { selectShownTarget } from './targetsInForce';

/** What can be taken away: the level on the screen with its numbers, a layer of measures, the shapes of own areas. */
export type TakeSubject = { kind: 'level' } | { kind: 'layer'; layerId: string } | { kind: 'ownAreas' };

/** Everything that can be taken away now. */
export const selectTakeSubjects = createSelector(
  [
    (state: AppState) => selectTargetSources(state)[selectShownTarget(state).target.id].layers,
    (state: AppState) => selectOwnAreas(state).length > 0,
  ],
  (layers, hasOwnAreas): readonly TakeSubject[] => [
    { kind: 'level' },
    ...layers
      .filter(({ status }) => status === 'ready')
      .map(({ id }): TakeSubject => ({ kind: 'layer', layerId: id })),
    ...(hasOwnAreas ? [{ kind: 'ownAreas' } as const] : []),
  ],
);

/** One text per subject, for lists that need a key. */
export function subjectKey(subject: TakeSubject): string {
  return subject.kind === 'layer' ? `layer/${subject.layerId}` : subject.kind;
}
