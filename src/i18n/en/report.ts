import type { report as nl } from '../nl/report';

export const report: Record<keyof typeof nl, string> = {
  'report.open': 'Council page',
  'report.take': 'Council page (PDF)',
  'report.takeHelp': 'Two sheets of A4 about {area}, to print',
  'report.takeNoArea': 'Choose an area first',
  'report.print': 'Print or PDF',
  'atlas.take': 'Atlas of a province (PDF)',
  'atlas.takeHelp': 'The council page of every municipality in one go',
};
