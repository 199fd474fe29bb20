import { relativeClass } from '../../domain/overview/relativeClass';
import type { OverviewColour } from '../../domain/overview/relativeClass';
import { addedText, cellText } from '../../i18n/overviewText';
import type { OverviewCell } from '../../i18n/overviewText';
import { UNCLASSED_COLOUR } from '../../map/classColours';
import { cellStyle } from './overviewCells';

/** The number and the signs of a cell in the colour of its class, with what a plan adds. */
export function CellSign({ cell, colour }: { cell: OverviewCell; colour: OverviewColour }) {
  const group = relativeClass(cell.record, colour);
  const added = colour === 'share' && !cell.pending ? addedText(cell) : null;
  const style = cell.pending ? { background: UNCLASSED_COLOUR } : cellStyle(group);
  const isPlain = typeof group !== 'number' || cell.pending;
  return (
    <span className="overview-sign" style={style} data-plain={isPlain ? '' : undefined}>
      <span>{cellText(cell, group, colour)}</span>
      {added !== null && <small>{added}</small>}
    </span>
  );
}
