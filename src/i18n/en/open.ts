import type { open as nl } from '../nl/open';

export const open: Record<keyof typeof nl, string> = {
  'open.title': 'Open own layer',
  'open.dropHere': 'Drop it to open it',
};
