/** What a number can be an amount of. `count` is a number of whole things: people, dwellings, trees, charging points. */
export type Dimension = 'count' | 'length' | 'area' | 'volume' | 'power' | 'money';

/** A unit as it stands beside a number: what it measures, and how many of our units it is. */
export interface Unit {
  dimension: Dimension;
  /** How many metres, square metres, cubic metres or kilowatts one of it is; 1 for counts and money. */
  factor: number;
}

/** The words by dimension and factor, in lower case and without a closing full stop. */
const WORDS: readonly (readonly [Dimension, factor: number, words: string])[] = [
  ['power', 0.001, 'w|wp|watt'],
  ['power', 1, 'kw|kwp|kilowatt|kilowattpiek'],
  ['power', 1000, 'mw|mwp|megawatt'],
  ['length', 0.001, 'mm'],
  ['length', 0.01, 'cm'],
  ['length', 1, 'm|meter|metre|metres|lm|lopende meter|strekkende meter|m1'],
  ['length', 1000, 'km|kilometer|kilometre|kilometres'],
  ['area', 1, 'm2|m²|vierkante meter|ca'],
  ['area', 100, 'are'],
  ['area', 10_000, 'ha|hectare'],
  ['area', 1e6, 'km2|km²'],
  ['volume', 0.001, 'l|liter|litre|litres|dm3|dm³'],
  ['volume', 0.1, 'hl|hectoliter'],
  ['volume', 1, 'm3|m³|kubieke meter'],
  ['money', 1, '€|eur|euro'],
  ['count', 1, 'st|stuk|stuks|x|inw|inwoner|inwoners|inhabitants|personen|people'],
  ['count', 1, 'woning|woningen|wooneenheid|wooneenheden|dwelling|dwellings|renovatie|renovaties'],
  ['count', 1, 'boom|bomen|tree|trees|perk|perken|laadpunt|laadpunten|charging points|punt|punten|points'],
  ['count', 1, 'toegangspunt|toegangspunten|access points|connector|connectors|connectoren|cpe'],
];

const UNITS: ReadonlyMap<string, Unit> = new Map(
  WORDS.flatMap(([dimension, factor, words]) =>
    words.split('|').map((word) => [word, { dimension, factor }] as const),
  ),
);

/** The unit of a word beside a number; undefined for a word that is none, such as `%`, `kWh` or `miljoen`. */
export function unitOf(word: string): Unit | undefined {
  return UNITS.get(word.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, ''));
}
