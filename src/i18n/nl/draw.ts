/** Words of drawing an own area. */
export const draw = {
  'draw.heading.edit': 'Omtrek aanpassen',
  'draw.keys':
    'U tekent. Verschuif de kaart met de pijltjestoetsen onder het kruis in het midden; spatie zet een hoek, Enter sluit, Backspace neemt de laatste hoek terug, Esc annuleert.',
} as const;
