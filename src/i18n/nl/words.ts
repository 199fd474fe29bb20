/** What the form of a measure layer asks of its target, its years and its words. */
export const words = {
  'words.meaning.realised': 'gerealiseerd',
  'words.meaning.existing': 'bestaand',
  'words.meaning.in_progress': 'in uitvoering',
  'words.meaning.planned': 'gepland',
  'words.meaning.idea': 'idee',
  'words.meaning.public': 'publiek',
  'words.meaning.semi_public': 'halfpubliek',
  'words.meaning.private': 'privé',
  'words.meaning.yes': 'ja',
  'words.meaning.no': 'nee',
  'words.meaning.leaveOut': 'telt niet mee',
} as const;
