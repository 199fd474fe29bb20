/** Words about areas of one's own. */
export const ownAreas = {
  'action.addOwnArea': 'Eigen gebied toevoegen',
  'action.changeOwnArea': 'Eigen gebied wijzigen',
  'action.removeOwnArea': 'Eigen gebied weghalen',
  'action.undoNotice': 'Ongedaan maken',
  'level.own-areas': 'Eigen gebied',
  'notice.ownAreaRemoved': '“{name}” is weggehaald.',
} as const;
