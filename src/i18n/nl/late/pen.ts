export const pen = {
  'planKeys.title': 'Sneltoetsen',
  'planKeys.where': 'Ze werken terwijl de kaart de focus heeft: klik op de kaart, of ga erheen met Tab.',
  'planKeys.letters': 'Letters, cijfers en tekens als sneltoets',
  'planKeys.targets': 'Ander doel, met zijn eerste gereedschap',
  'planKeys.gesture': 'Terwijl u tekent',
  'planKeys.space': 'Spatie',
  'planKeys.remove': 'Gekozen maatregelen verwijderen',
  'planKeys.arrows': 'Kaart verschuiven onder het kruis',
  'planKeys.corner': 'Punt zetten onder het kruis; bij hoeken: hoek nemen of neerzetten',
  'planKeys.finish': 'Tekening afsluiten',
  'planKeys.back': 'Laatste punt terug; een genomen hoek verwijderen',
  'planKeys.escape': 'Eerst de tekening loslaten, dan het gereedschap, dan de keuze',
  'planKeys.undo': 'Laatste punt terug; daarna de laatste stap',
  'planKeys.redo': 'Stap opnieuw doen',
  'planKeys.shift': 'Met klik: bij de keuze voegen of eruit halen. Met slepen: alles in een rechthoek erbij',
  'overlap.found':
    '{surface} ligt ook in {count, plural, one {een andere ontharding} other {# andere onthardingen}} van dit plan: dezelfde grond telt zo twee keer. Netto {net}.',
  'overlap.take': 'Overlap wegnemen',
  'overlap.all':
    'Deze ontharding ligt helemaal in {count, plural, one {een andere} other {# andere}} van dit plan: dezelfde grond telt zo twee keer.',
  'planKeys.form': 'Naar het formulier van de gekozen maatregel; Esc gaat terug',
} as const;
