import type { pen as dutch } from '../../nl/late/pen';

export const pen: Record<keyof typeof dutch, string> = {
  'planKeys.title': 'Keyboard shortcuts',
  'planKeys.where': 'They work while the map has the focus: click the map, or go there with Tab.',
  'planKeys.letters': 'Letters, digits and signs as shortcuts',
  'planKeys.targets': 'Another target, with its first tool',
  'planKeys.gesture': 'While drawing',
  'planKeys.space': 'Space',
  'planKeys.remove': 'Delete the selected measures',
  'planKeys.arrows': 'Move the map under the cross',
  'planKeys.corner': 'Set a point under the cross; with corners: take one or put it down',
  'planKeys.finish': 'End the drawing',
  'planKeys.back': 'Last point back; delete a corner that was taken',
  'planKeys.escape': 'First let go of the drawing, then of the tool, then of the selection',
  'planKeys.undo': 'Last point back; after that the last step',
  'planKeys.redo': 'Do a step again',
  'planKeys.shift':
    'With a click: add to the selection or take out of it. With a drag: add all in a rectangle',
  'overlap.found':
    '{surface} also lies in {count, plural, one {another unsealing} other {# other unsealings}} of this plan: the same ground counts twice. Net {net}.',
  'overlap.take': 'Take the overlap away',
  'overlap.all':
    'This unsealing lies wholly in {count, plural, one {another} other {# others}} of this plan: the same ground counts twice.',
  'planKeys.form': 'To the form of the selected measure; Esc goes back',
};
