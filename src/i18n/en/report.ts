import type { report as nl } from '../nl/report';

export const report: Record<keyof typeof nl, string> = {};
