import type { take as nl } from '../nl/take';

export const take: Record<keyof typeof nl, string> = {};
