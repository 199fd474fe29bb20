import { figuresInCodes } from '../../domain/areas/figuresInCodes';
import type { FiguresInCodes } from '../../domain/areas/figuresInCodes';
import { MergerTable } from '../../domain/areas/mergerTable';
import type { AreaLevel, CodeTable, Mergers } from '../slices/dataSlice';

/** Worked out once per table and level, so that what rests on it knows that nothing changed. */
const known = new WeakMap<AreaLevel, WeakMap<CodeTable, FiguresInCodes>>();

/** A site without mergers: every code is what it says. */
const NO_MERGERS: Mergers = { table: new MergerTable([]), year: 0 };

/** Figures held against the codes of a level, with the codes on either side that found no other. */
export function matchedFigures(values: CodeTable, level: AreaLevel, mergers: Mergers | null): FiguresInCodes {
  const ofLevel = known.get(level) ?? new WeakMap<CodeTable, FiguresInCodes>();
  known.set(level, ofLevel);
  const before = ofLevel.get(values);
  if (before) return before;
  const { table, year } = mergers ?? NO_MERGERS;
  const matched = figuresInCodes(values, level, table, year);
  ofLevel.set(values, matched);
  return matched;
}

/** Figures in the codes of a level: added up over the mergers, or without what cannot be divided. */
export function levelFigures(values: CodeTable, level: AreaLevel, mergers: Mergers | null): CodeTable {
  return matchedFigures(values, level, mergers).figures;
}
