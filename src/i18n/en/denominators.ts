import type { denominators as nl } from '../nl/denominators';

export const denominators: Record<keyof typeof nl, string> = {
  'detail.outsideSentence':
    'Most of {area} lies where no inhabitants are known, such as outside Flanders. Change its outline, or take its overlap with a municipality with “Combine”.',
  'how.denominatorUnknown': 'number of {denominator} not known',
  'how.denominatorOutside': 'outside Flanders: no {denominator} known',
  'label.estimated': 'estimated',
  'label.bySource.estimated': 'estimated by the source',
  'label.bySource.partlyEstimated': 'partly estimated by the source',
  'label.estimatedHelp': 'Estimated number of inhabitants or dwellings, with a margin',
  'estimate.about': '±\u00a0{value}',
  'estimate.atLeast': '≥\u00a0{value}',
  'estimate.range': '{low} to {high}',
  'estimate.inhabitants': '±\u00a0{value} inhabitants ({range}), estimated',
  'estimate.inhabitantsExact': '±\u00a0{value} inhabitants, estimated',
  'estimate.inhabitantsAtLeast': 'at least {value} inhabitants, estimated and incomplete',
  'estimate.spokenRange': 'estimated, {low} to {high}',
  'how.ownInhabitants': 'column “{column}” of {file}',
  'how.estimate': 'Estimate',
  'how.estimateCells':
    'By the share of every {size} m grid cell that lies in the area ({source}, {date}); a cell is shared by the municipalities in which it lies.',
  'how.estimateSectors':
    'By the share of every area of {file} that lies in it (column “{column}”), finer than the population grid.',
  'how.estimateScaled': 'Scaled per municipality to {denominator} on {date}.',
  'how.estimateScaledWhole': 'Where the layer holds a whole municipality, scaled to {denominator} on {date}.',
  'how.estimateUnscaled': 'Not scaled: the layer names no municipality.',
  'how.estimateMargin': 'In about nine cases in ten the true number lies between {low} and {high}.',
  'how.estimateRates':
    'Tested in {year}: the true number lay within the margin for {held} of the {count} municipalities and for {larger} of the {largerCount} arrondissements, transport regions and provinces. Half of the estimates were less than {median}% off, of the larger areas less than {largerMedian}%.',
  'how.estimateRatesUncounted':
    'With only the total of their province known, it lay within the margin for {held} of the {count} municipalities; half were less than {median}% off, nine in ten less than {ninth}%.',
  'how.estimateRatesSource':
    'Compared with the statistical sectors of Statbel (CC BY 4.0), prepared by the Flemish provinces, {date}.',
  'how.estimateError':
    'Estimated in this way, half of the {count} municipalities were less than {median}% off their true number of inhabitants, and nine in ten less than {ninth}%.',
  'how.estimateErrorSchematic': 'This was measured within the schematic boundaries of this map.',
  'how.estimatePartial':
    'Incomplete: part of the area lies outside the population grid or in a municipality without a figure. The number is a lower bound.',
};
