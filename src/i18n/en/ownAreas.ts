import type { ownAreas as nl } from '../nl/ownAreas';

export const ownAreas: Record<keyof typeof nl, string> = {};
