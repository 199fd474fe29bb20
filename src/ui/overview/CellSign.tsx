import type { CSSProperties } from 'react';
import { REACHED_CLASS } from '../../domain/classify/breaksAroundTarget';
import type { CoverageClass } from '../../domain/classify/breaksAroundTarget';
import { itemAt } from '../../domain/itemAt';
import type { OverviewColumn } from '../../domain/overview/overviewAreas';
import { relativeClass } from '../../domain/overview/relativeClass';
import type { OverviewColour } from '../../domain/overview/relativeClass';
import { addedText, cellText } from '../../i18n/overviewText';
import type { OverviewCell } from '../../i18n/overviewText';
import { classBackground, classColour, UNCLASSED_COLOUR } from '../../map/classColours';

/** The cell of an area in a column. @param index of the area in its level */
export function cellOf({ records, before, synthetic, pending }: OverviewColumn, index: number): OverviewCell {
  const record = itemAt(records, index);
  const without = itemAt(before, index);
  return { record, synthetic, pending, before: without === record ? null : without.share };
}

/** Classes whose colour is too dark for dark letters. */
const DARK: ReadonlySet<CoverageClass> = new Set([0, REACHED_CLASS]);

/** A cell in the colour of its class as on the map; a goal that is reached has its tick as a letter, on plain colour. */
export function cellStyle(group: CoverageClass): CSSProperties {
  return {
    background: group === REACHED_CLASS ? classColour(group) : classBackground(group),
    color: DARK.has(group) ? '#fff' : undefined,
  };
}

/** The number and the signs of a cell in the colour of its class, with what a plan adds. */
export function CellSign({ cell, colour }: { cell: OverviewCell; colour: OverviewColour }) {
  const group = relativeClass(cell.record, colour);
  const added = colour === 'share' && !cell.pending ? addedText(cell) : null;
  const style = cell.pending ? { background: UNCLASSED_COLOUR } : cellStyle(group);
  const isPlain = typeof group !== 'number' || cell.pending;
  return (
    // In words it is the cell's own name, or the button's.
    <span
      className="overview-sign"
      aria-hidden="true"
      style={style}
      data-plain={isPlain ? '' : undefined}
      data-example={cell.synthetic || undefined}
    >
      <span>{cellText(cell, group, colour)}</span>
      {/* Drawn by the style: the sentence that names the cell says both shares, not their difference. */}
      {added !== null && <small data-added={added} />}
    </span>
  );
}
