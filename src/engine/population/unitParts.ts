import type { FeatureShares } from '../columnar/featureShares';
import type { UnitPart } from './sumPopulation';

/** The parts of units inside areas, as the columnar engine shared them out. */
export function* unitParts({ label, parts, sets }: FeatureShares): Generator<UnitPart> {
  for (let unit = 0; unit < label.length; unit++) {
    if (label[unit]! <= 0) continue;
    for (const area of sets[label[unit]!]!) yield { unit, area, share: 1 };
  }
  for (let part = 0; part < parts.feature.length; part++) {
    yield { unit: parts.feature[part]!, area: parts.area[part]!, share: parts.share[part]! };
  }
}
