import type { ui as nl } from '../../nl/late/ui';

export const ui: Record<keyof typeof nl, string> = {
  'layers.none': 'This target has no measures to draw.',
  'layers.figuresOnly': 'The figures of this target are totals per municipality, without a place.',
  'layers.areas': 'Areas',
  'layers.basemap': 'Background',
  'layers.basemap.none': 'Plain',
  'layers.basemap.grb': 'GRB grey (online)',
  'layers.basemap.grbColour': 'GRB in colour (online)',
  'layers.basemap.aerial': 'Aerial photo (online)',
  'layers.basemapStatus.loading': 'loading',
  'layers.basemapStatus.ok': 'loaded',
  'layers.basemapStatus.failed': 'not reachable; the map works without',
  'layers.onDevice': '{size} on this device',
  'layers.notOnDevice': 'could not be kept on this device',
  'layers.reading': 'reading…',
  'form.save': 'Save',
  'form.name': 'Name',
  'form.done': 'Done',
  'dialog.close': 'Close',
};
