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
    '{count, plural, one {# part of a merged municipality} other {# parts of merged municipalities}} of which another part has no number',
  'join.reason.oldBesideNew':
    '{count, plural, one {# municipality} other {# municipalities}} from before the mergers beside new ones',
  'join.reason.undivided':
    '{count, plural, one {# merged municipality} other {# merged municipalities}}, while the areas are from before the mergers',
  'join.reason.otherYear': '{count, plural, one {# row} other {# rows}} of another year',
  'join.aMunicipality': 'a municipality',
  'join.ofLevel': 'an area of “{name}”',
  'join.withoutRows': '{count, plural, one {without row {rows}} other {without rows {rows}}}',
};
