/** The view in which measures are planned. */
export const planPage = {
  'view.label': 'View',
  'view.map': 'Map',
  'view.plan': 'Plan',
  'planPage.tables': 'Tables',
  'planPage.table.areas': 'Areas',
  'planPage.table.measures': 'Measures ({count, number})',
} as const;
