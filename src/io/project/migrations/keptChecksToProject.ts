import type { Migration } from './migration';

/**
 * Before there were projects, the page kept the ticked policy goals on the machine, and nothing else of the user's.
 * They become a project that says nothing of settings and view.
 */
export const keptChecksToProject: Migration = {
  from: '2026-11-22',
  to: '2026-11-25',
  migrate: ({ policyChecks }) => ({
    format: 'pactkaart-project',
    catalog: null,
    settings: null,
    view: null,
    layers: [],
    ownAreas: [],
    compared: [],
    targetChanges: [],
    addedTargets: [],
    targetsOff: [],
    explanations: {},
    policyChecks: policyChecks ?? {},
    data: {},
  }),
};
