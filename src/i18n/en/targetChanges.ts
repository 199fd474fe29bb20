import type { targetChanges as nl } from '../nl/targetChanges';

export const targetChanges: Record<keyof typeof nl, string> = {};
