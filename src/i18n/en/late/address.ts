import type { address as nl } from '../../nl/late/address';

export const address: Record<keyof typeof nl, string> = {
  'address.title': 'Find an address',
  'address.asking': 'Looking for “{text}”…',
  'address.none':
    'No address found for “{text}”. Write street, number and municipality, for example “Grote Markt 1 Mechelen”.',
  'address.failure.offline':
    'There is no connection, and addresses are looked up online. Areas can be found without one.',
  'address.failure.silent': 'The address service does not answer.',
  'address.failure.unreachable': 'The address service cannot be reached.',
  'address.failure.refused': 'The address service cannot answer now.',
  'address.failure.notUnderstood': 'The address service gives an answer that is not understood.',
  'address.again': 'Search again',
  'address.liesIn': 'Lies in {area}.',
  'address.liesNowhere': 'Lies outside the areas on the map.',
  'address.show': 'Show {area}',
  'address.close': 'Close the address',
  'address.source': 'Addresses: Digitaal Vlaanderen',
};
