import { memo } from 'react';
import type { Schedule } from '../../domain/coverage/schedule';
import { behindOf } from '../../domain/overview/overviewAreas';
import type { OverviewColumn } from '../../domain/overview/overviewAreas';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { DenominatorValue } from '../../domain/denominators/denominatorValue';
import { aboutText } from '../../i18n/estimateText';
import { behindText, cellSentence } from '../../i18n/overviewText';
import { useApp } from '../../state/store/AppContext';
import { OwnAreaMark } from '../ownAreas/OwnAreaMark';
import { useTargetName } from '../shared/names';
import { cellOf, CellSign } from './CellSign';

/** A dot for every target that is known, filled for those that an area is behind on. */
export function BehindDots({ schedule }: { schedule: Schedule }) {
  const behind = behindOf(schedule);
  return (
    <span className="overview-dots" aria-hidden="true" style={{ width: `${schedule.known * 9}px` }}>
      <span style={{ width: `${behind * 9}px` }} />
    </span>
  );
}

interface Props {
  code: string;
  name: string;
  /** null where the level has none. */
  inhabitants: DenominatorValue | null;
  /** Index of the area in its level. */
  index: number;
  /** Place in the ordered rows. */
  row: number;
  columns: readonly OverviewColumn[];
  schedule: Schedule;
  /** The column that the keys are at in this row; null in all others. */
  activeColumn: number | null;
  /** The target that is chosen with this area; null where another area is. */
  chosenTarget: TargetKey | null;
  idOf: (row: number, column: number) => string;
}

/** One area over all targets: a cell in the colour of its class, with its number and its signs. */
export const OverviewRow = memo(function OverviewRow(props: Props) {
  const { code, name, inhabitants, index, row, columns, schedule, activeColumn, chosenTarget, idOf } = props;
  const nameOf = useTargetName();
  const language = useApp((state) => state.language);
  const colour = useApp((state) => state.overviewColour);
  const end = columns.length + 2;
  const behind = behindText(language, schedule);
  const active = (column: number) => (activeColumn === column ? 'active' : '');
  return (
    <tr aria-rowindex={row + 2} aria-selected={chosenTarget !== null}>
      <th
        scope="row"
        id={idOf(row, 0)}
        data-column={0}
        className={`text overview-area ${active(0)}`}
        title={name}
      >
        <OwnAreaMark code={code} />
        {name}
      </th>
      <td role="gridcell" id={idOf(row, 1)} data-column={1} className={`muted ${active(1)}`}>
        {inhabitants === null || inhabitants.value === null
          ? '–'
          : aboutText(language, inhabitants.value, inhabitants.estimate, inhabitants.incomplete)}
      </td>
      {columns.map((column, place) => {
        const cell = cellOf(column, index);
        const chosen = chosenTarget === column.held.key;
        return (
          <td
            key={column.held.key}
            role="gridcell"
            id={idOf(row, place + 2)}
            data-column={place + 2}
            aria-selected={chosen}
            aria-label={cellSentence(language, cell, nameOf(column.held), colour)}
            className={`overview-cell ${active(place + 2)}`}
          >
            <CellSign cell={cell} colour={colour} />
          </td>
        );
      })}
      <td
        role="gridcell"
        id={idOf(row, end)}
        data-column={end}
        className={`text overview-behind ${active(end)}`}
        aria-label={behind.sentence}
      >
        {behind.short} <BehindDots schedule={schedule} />
      </td>
    </tr>
  );
});
