/** Words of the council page and the atlas. */
export const report = {
  'report.open': 'Raadspagina',
  'report.take': 'Raadspagina (PDF)',
  'report.takeHelp': 'Twee bladen A4 over {area}, om af te drukken',
  'report.takeNoArea': 'Kies eerst een gebied',
  'report.print': 'Afdrukken of PDF',
  'atlas.take': 'Atlas van een provincie (PDF)',
  'atlas.takeHelp': 'De raadspagina van elke gemeente in één keer',
} as const;
