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
  'settings.dateHelp':
    'What was realised after this day does not count. The straight line runs from the start to the end of each target.',
  'settings.today': 'Today',
  'settings.cpe': 'Weight of charging points',
  'settings.cpeHelp':
    'The sources contradict each other. The weight only applies to layers whose power is known; semi-public counts half.',
  'settings.pointsHelp':
    'For figures that count charging points without power. Only so can a plan, which counts in CPE, be added to them.',
  'area.title': 'All targets of {area}',
  'area.plannedUnknown': 'not known',
  'area.close': 'Back to the map',
  'area.summary':
    '{reached} of {total} targets reached{points, plural, =0 {} other { (# of them in points, CPE unknown)}}, {behind} behind schedule.',
  'area.policy': 'Policy goals without a map layer',
  'area.policyHelp':
    'These goals stand in the pact without a number per inhabitant. Tick off in the council what is done.',
  'area.goalBy': 'By the end of {year}',
  'area.target': 'Target',
  'area.provenance': 'Provenance',
};
