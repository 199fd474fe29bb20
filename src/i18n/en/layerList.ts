/** The list of layers: what each is, how it is drawn, a newer one in its place, its rows, and borders of one's own. */
export const layerList = {
  'layers.leaveBoundaries': 'Back to the original boundaries',
  'step.layerRenamed': 'layer “{name}” renamed',
  'step.layerStyled': 'style of “{name}” changed',
  'step.exampleStyled': 'style of {target} changed',
  'step.layerMoved': 'layer “{name}” moved',
  'step.layerReplaced': '{file} replaced',
  'step.boundariesUsed': 'boundaries of “{name}” used',
  'step.boundariesLeft': 'original boundaries put back',
  'notice.figuresOpened':
    '{file}: figures for {areas, plural, one {# area} other {# areas}}{left, plural, =0 {} one {; # row does not count} other {; # rows do not count}}.',
  'notice.layerReplaced': '{file} was replaced.',
  'notice.boundariesUsed':
    'Municipalities and provinces now have the boundaries of {name}.{left, plural, =0 {} one { # other area was left out.} other { # other areas were left out.}}{areas, plural, =0 {} one { # own area was adapted.} other { # own areas were adapted.}}',
  'notice.boundariesLeft': 'Municipalities and provinces have their original boundaries again.',
  'label.boundaries': 'Boundaries: {name}',
  'how.boundaries': 'The boundaries come from your layer {name}.',
  'measure.row': 'Row {row} of {layer}',
  'measure.inTable': 'In the table',
  'measure.moreAttributes': 'All {count} values',
} as const;
