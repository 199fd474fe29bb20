import type { project as nl } from '../../nl/late/project';

export const project: Record<keyof typeof nl, string> = {
  'picture.making': 'Making the picture…',
  'picture.date': 'reference date {date}',
  'picture.inhabitants': 'inhabitants 1-1-{year}',
  'picture.file': 'pactkaart-{target}-{date}',
  'picture.sources': 'Source: {sources}',
  'picture.areas': 'boundaries: {source}',
  'picture.metres': '{text} m',
  'picture.kilometres': '{text} km',
};
