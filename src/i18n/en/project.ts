import type { project as nl } from '../nl/project';

export const project: Record<keyof typeof nl, string> = {};
