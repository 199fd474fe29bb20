import type { compare as nl } from '../nl/compare';

export const compare: Record<keyof typeof nl, string> = {};
