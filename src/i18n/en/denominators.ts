import type { denominators as nl } from '../nl/denominators';

export const denominators: Record<keyof typeof nl, string> = {};
