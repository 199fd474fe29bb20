import type { exports as nl } from '../nl/exports';

export const exports: Record<keyof typeof nl, string> = {
  'exports.source.areas': 'Boundaries',
  'exports.source.scenario': 'Plan',
  'exports.plan.deadline': 'the deadline of each target',
  'exports.yes': 'yes',
  'exports.no': 'no',
  'exports.cpe.call2022': 'call of 2022',
  'exports.cpe.press2024': 'press 2024',
};
