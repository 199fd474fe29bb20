/** The list of layers: what each is, how it is drawn, a newer one in its place, its rows, and borders of one's own. */
export const layerList = {
  'layers.leaveBoundaries': 'Terug naar de oorspronkelijke grenzen',
  'step.layerRenamed': 'laag “{name}” hernoemd',
  'step.layerStyled': 'opmaak van “{name}” gewijzigd',
  'step.exampleStyled': 'opmaak van {target} gewijzigd',
  'step.layerMoved': 'laag “{name}” verplaatst',
  'step.layerReplaced': '{file} vervangen',
  'step.boundariesUsed': 'grenzen van “{name}” gebruikt',
  'step.boundariesLeft': 'oorspronkelijke grenzen teruggezet',
  'notice.figuresOpened':
    '{file}: cijfers voor {areas, plural, one {# gebied} other {# gebieden}}{left, plural, =0 {} one {; # rij telt niet mee} other {; # rijen tellen niet mee}}.',
  'notice.layerReplaced': '{file} is vervangen.',
  'notice.boundariesUsed':
    'Gemeenten en provincies hebben nu de grenzen van {name}.{left, plural, =0 {} one { # ander gebied is weggelaten.} other { # andere gebieden zijn weggelaten.}}{areas, plural, =0 {} one { # eigen gebied is aangepast.} other { # eigen gebieden zijn aangepast.}}',
  'notice.boundariesLeft': 'Gemeenten en provincies hebben hun oorspronkelijke grenzen terug.',
  'label.boundaries': 'Grenzen: {name}',
  'how.boundaries': 'De grenzen komen uit uw laag {name}.',
  'measure.row': 'Rij {row} van {layer}',
  'measure.inTable': 'In de tabel',
  'measure.moreAttributes': 'Alle {count} gegevens',
} as const;
