/** The map: its buttons, its credits and what it says to assistive technology. */
export const map = {
  'map.zoomIn': 'Inzoomen',
  'map.zoomOut': 'Uitzoomen',
  'map.keys': 'Verschuif met de pijltjestoetsen, zoom met plus en min. De tabel toont dezelfde gegevens.',
  'map.schematic': 'De grenzen zijn schematisch, op 1 km.',
  'map.exampleData': 'Punten, lijnen en vlakken: voorbeeldgegevens',
  'map.noPicture': 'De kaart kan niet of niet volledig getekend worden. De tabel toont dezelfde gegevens.',
  'map.noBackground': 'De achtergrond is niet bereikbaar. De kaart werkt zonder.',
} as const;
