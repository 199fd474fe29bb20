import { sameValue } from '../sameValue';
import { UNCLEAR_FACTS } from './plannedMeasure';
import type { PlannedMeasure, UnclearFact } from './plannedMeasure';

/** The measure with these doubts and no others. */
function withUnclear(measure: PlannedMeasure, unclear: readonly UnclearFact[]): PlannedMeasure {
  const { unclear: _, ...rest } = measure;
  return (unclear.length > 0 ? { ...rest, unclear } : rest) as PlannedMeasure;
}

/** The measure with a fact that holds as it is now: somebody looked at it. */
export function cleared(measure: PlannedMeasure, about: UnclearFact['about']): PlannedMeasure {
  return withUnclear(
    measure,
    (measure.unclear ?? []).filter((fact) => fact.about !== about),
  );
}

function valueOf(measure: PlannedMeasure, about: UnclearFact['about']): unknown {
  const fact = UNCLEAR_FACTS.find((one) => one === about);
  return fact ? measure[fact] : (measure.attributes as Readonly<Record<string, unknown>>)[about];
}

/** A measure after a change, without the doubts about what the change said anew or what its kind does not have any more. */
export function mended(before: PlannedMeasure, after: PlannedMeasure): PlannedMeasure {
  if (!after.unclear) return after;
  const isOpen = ({ about }: UnclearFact) => {
    const value = valueOf(after, about);
    return value !== undefined && sameValue(valueOf(before, about), value);
  };
  return withUnclear(after, after.unclear.filter(isOpen));
}

/** What a fact that is not understood holds for now, by which it is told from others that can be mended alike. */
export function unclearKey({ about, said }: UnclearFact): string {
  return `${about}/${said}`;
}
