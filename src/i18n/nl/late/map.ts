export const map = {
  'map.contextLost':
    'De browser gaf het grafische geheugen van de kaart vrij. De kaart komt terug zodra het kan; de tabel toont intussen dezelfde gegevens.',
  'map.drawAgain': 'Kaart opnieuw tekenen',
  'ruler.kind': 'Wat meten',
  'ruler.line': 'Afstand',
  'ruler.polygon': 'Oppervlakte',
  'ruler.again': 'Opnieuw meten',
  'ruler.corners': 'Versleep een punt om bij te sturen.',
} as const;
