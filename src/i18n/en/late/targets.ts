import type { targets as nl } from '../../nl/late/targets';

export const targets: Record<keyof typeof nl, string> = {
  'report.furthest.bomen': 'are the trees',
  'report.furthest.hagen': 'are the hedges and façade gardens',
  'report.furthest.perken': 'are the nature green beds',
  'report.furthest.renovatie': 'are the collective renovations',
  'report.furthest.hernieuwbaar': 'is renewable energy',
  'report.furthest.energiegemeenschappen': 'are the energy communities',
  'report.furthest.deel': 'is shared mobility',
  'report.furthest.laden': 'are the charging points',
  'report.furthest.fiets': 'are the cycle paths',
  'report.furthest.ontharding': 'is unsealing',
  'report.furthest.hemelwater': 'is rainwater storage',
};
