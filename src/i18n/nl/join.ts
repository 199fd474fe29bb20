/** How a table was joined to areas, and why a row was not. */
export const join = {
  'join.sum':
    '{joined, number} van {rows, plural, one {# rij} other {# rijen}} {joined, plural, one {hoort} other {horen}} bij {area}{blank, plural, =0 {} one {, waarvan # zonder getal} other {, waarvan # zonder getal}}{left, plural, =0 {} other {; # niet: {reasons}}}.',
  'join.reason.noKey': '{count, plural, one {# rij zonder gebied} other {# rijen zonder gebied}}',
  'join.reason.unknownCode': '{count, plural, one {# onbekende code} other {# onbekende codes}}',
  'join.reason.unknownName': '{count, plural, one {# onbekende naam} other {# onbekende namen}}',
  'join.reason.ambiguousName':
    '{count, plural, one {# naam die meer dan één gebied heeft} other {# namen die meer dan één gebied hebben}}',
  'join.reason.unknownPostcode': '{count, plural, one {# onbekende postcode} other {# onbekende postcodes}}',
  'join.reason.severalOfPostcode':
    '{count, plural, one {# postcode over meer dan één gebied} other {# postcodes over meer dan één gebied}}',
  'join.reason.doubled': '{count, plural, one {# dubbele rij} other {# dubbele rijen}}',
  'join.reason.notNumber':
    '{count, plural, one {# getal dat niet begrepen is} other {# getallen die niet begrepen zijn}}',
  'join.reason.withoutPart':
    '{count, plural, one {# deel van een gefuseerde gemeente} other {# delen van gefuseerde gemeenten}} waarvan een ander deel geen getal heeft',
  'join.reason.oldBesideNew':
    '{count, plural, one {# gemeente} other {# gemeenten}} van voor de fusies naast nieuwe',
  'join.reason.undivided':
    '{count, plural, one {# gefuseerde gemeente} other {# gefuseerde gemeenten}}, terwijl de gebieden van voor de fusies zijn',
  'join.reason.otherYear': '{count, plural, one {# rij} other {# rijen}} van een ander jaar',
  'join.aMunicipality': 'een gemeente',
  'join.ofLevel': 'een gebied van “{name}”',
  'join.withoutRows': '{count, plural, one {zonder rij {rows}} other {zonder de rijen {rows}}}',
} as const;
