import type { words as nl } from '../nl/words';

export const words: Record<keyof typeof nl, string> = {
  'words.meaning.realised': 'realised',
  'words.meaning.existing': 'existing',
  'words.meaning.in_progress': 'in progress',
  'words.meaning.planned': 'planned',
  'words.meaning.idea': 'idea',
  'words.meaning.public': 'public',
  'words.meaning.semi_public': 'semi-public',
  'words.meaning.private': 'private',
  'words.meaning.yes': 'yes',
  'words.meaning.no': 'no',
  'words.meaning.leaveOut': 'does not count',
};
