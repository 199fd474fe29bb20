export const project = {
  'picture.making': 'Afbeelding maken…',
  'picture.date': 'peildatum {date}',
  'picture.inhabitants': 'inwoners 1-1-{year}',
  'picture.file': 'pactkaart-{target}-{date}',
  'picture.sources': 'Bron: {sources}',
  'picture.areas': 'grenzen: {source}',
  'picture.metres': '{text} m',
  'picture.kilometres': '{text} km',
} as const;
