export const ui = {
  'layers.none': 'Voor dit doel zijn er geen maatregelen om te tekenen.',
  'layers.figuresOnly': 'De cijfers van dit doel zijn totalen per gemeente, zonder plaats.',
  'layers.areas': 'Gebieden',
  'layers.basemap': 'Achtergrond',
  'layers.basemap.none': 'Effen',
  'layers.basemap.grb': 'GRB grijs (online)',
  'layers.basemap.grbColour': 'GRB in kleur (online)',
  'layers.basemap.aerial': 'Luchtfoto (online)',
  'layers.basemapStatus.loading': 'wordt geladen',
  'layers.basemapStatus.ok': 'geladen',
  'layers.basemapStatus.failed': 'niet bereikbaar; de kaart werkt zonder',
  'layers.onDevice': '{size} op dit toestel',
  'layers.notOnDevice': 'kon niet op dit toestel bewaard worden',
  'layers.reading': 'lezen…',
  'form.save': 'Bewaren',
  'form.name': 'Naam',
  'form.done': 'Klaar',
  'dialog.close': 'Sluiten',
  'settings.dateHelp':
    'Wat na deze dag gerealiseerd is, telt niet mee. De rechte lijn loopt van de start tot het einde van elk doel.',
  'settings.today': 'Vandaag',
  'settings.cpe': 'Gewicht van laadpunten',
  'settings.cpeHelp':
    'De bronnen spreken elkaar tegen. Het gewicht werkt alleen op lagen waarvan het vermogen bekend is; halfpubliek telt half.',
  'settings.pointsHelp':
    'Voor cijfers die laadpunten tellen zonder vermogen. Alleen zo kan een plan, dat in CPE rekent, erbij opgeteld worden.',
  'area.title': 'Alle doelen van {area}',
  'area.plannedUnknown': 'niet bekend',
  'area.close': 'Terug naar de kaart',
  'area.summary':
    '{reached} van {total} doelen bereikt{points, plural, =0 {} other { (waarvan # in punten, CPE onbekend)}}, {behind} achter op schema.',
  'area.policy': 'Beleidsdoelen zonder kaartlaag',
  'area.policyHelp':
    'Deze doelen staan in het pact zonder getal per inwoner. Vink in de raad af wat klaar is.',
  'area.goalBy': 'Tegen eind {year}',
  'area.target': 'Doel',
  'area.provenance': 'Herkomst',
} as const;
