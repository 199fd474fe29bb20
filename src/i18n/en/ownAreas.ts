import type { ownAreas as nl } from '../nl/ownAreas';

export const ownAreas: Record<keyof typeof nl, string> = {
  'action.addOwnArea': 'Add an area of your own',
  'action.changeOwnArea': 'Change an area of your own',
  'action.removeOwnArea': 'Remove an area of your own',
  'action.undoNotice': 'Undo',
  'level.own-areas': 'Own area',
  'notice.ownAreaRemoved': '“{name}” was removed.',
};
