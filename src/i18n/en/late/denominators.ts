import type { denominators as nl } from '../../nl/late/denominators';

export const denominators: Record<keyof typeof nl, string> = {
  'open.inhabitantsColumn': 'Column with inhabitants',
  'open.inhabitantsNone': 'None: the number is looked up or estimated',
};
