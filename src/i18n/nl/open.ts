/** Opening a layer of one's own. */
export const open = {
  'open.title': 'Eigen laag openen',
  'open.dropHere': 'Laat los om het te openen',
} as const;
