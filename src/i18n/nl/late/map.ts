export const map = {
  'ruler.kind': 'Wat meten',
  'ruler.line': 'Afstand',
  'ruler.polygon': 'Oppervlakte',
  'ruler.again': 'Opnieuw meten',
  'ruler.corners': 'Versleep een punt om bij te sturen.',
} as const;
