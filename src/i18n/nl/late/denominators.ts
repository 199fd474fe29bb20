export const denominators = {
  'open.inhabitantsColumn': 'Kolom met inwoners',
  'open.inhabitantsNone': 'Geen: het aantal wordt opgezocht of geschat',
} as const;
