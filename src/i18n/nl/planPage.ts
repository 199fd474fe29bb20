/** The view in which measures are planned. */
export const planPage = {
  'view.label': 'Weergave',
  'view.map': 'Kaart',
  'view.plan': 'Plannen',
  'planPage.tables': 'Tabellen',
  'planPage.table.areas': 'Gebieden',
  'planPage.table.measures': 'Maatregelen ({count, number})',
} as const;
