import type { join as nl } from '../nl/join';

export const join: Record<keyof typeof nl, string> = {
  'join.sum':
    '{joined, number} of {rows, plural, one {# row} other {# rows}} {joined, plural, one {belongs} other {belong}} to {area}{blank, plural, =0 {} other {, # of them without a number}}{left, plural, =0 {} other {; # not: {reasons}}}.',
  'join.reason.noKey': '{count, plural, one {# row without an area} other {# rows without an area}}',
  'join.reason.unknownCode': '{count, plural, one {# unknown code} other {# unknown codes}}',
  'join.reason.unknownName': '{count, plural, one {# unknown name} other {# unknown names}}',
  'join.reason.ambiguousName':
    '{count, plural, one {# name that several areas have} other {# names that several areas have}}',
  'join.reason.unknownPostcode': '{count, plural, one {# unknown postcode} other {# unknown postcodes}}',
  'join.reason.severalOfPostcode':
    '{count, plural, one {# postcode of several areas} other {# postcodes of several areas}}',
  'join.reason.doubled': '{count, plural, one {# repeated row} other {# repeated rows}}',
  'join.reason.notNumber':
    '{count, plural, one {# number that is not understood} other {# numbers that are not understood}}',
  'join.reason.withoutPart':
    '{count, plural, one {# part of a merged municipality} other {# parts of merged municipalities}} of which another part is missing',
  'join.reason.oldBesideNew':
    '{count, plural, one {# municipality} other {# municipalities}} from before the mergers beside new ones',
  'join.reason.undivided':
    '{count, plural, one {# merged municipality} other {# merged municipalities}}, while the areas are from before the mergers',
  'join.reason.otherYear': '{count, plural, one {# row} other {# rows}} of another year',
  'why.noKey': 'no area stands there',
  'why.unknownCode': 'code {cause} is of no area',
  'why.unknownName': '“{cause}” is the name of no area',
  'why.ambiguousName': 'several areas are called that: {cause}',
  'why.unknownPostcode': 'postcode {cause} is of no area',
  'why.severalOfPostcode': 'several areas have that postcode: {cause}',
  'why.doubled': 'is about the same area as row {cause}; neither counts',
  'why.notNumber': '“{cause}” is no number that can count',
  'why.withoutPart': 'another part of {cause} is missing',
  'why.oldBesideNew':
    'code {cause} is from before the mergers of 2025, and the table has new municipalities as well',
  'why.undivided': 'the number of {cause} counts the municipality that it merged with as well',
  'why.otherYear': 'of another year: {cause}',
  'join.noPostcodes':
    'Column “{column}” holds postcodes, and which municipality a postcode belongs to Pactkaart does not know: it has no open table of that. Open a layer of areas that has a column “postcode” itself, or give NIS codes or names.',
  'join.anArea': 'an area',
};
