import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { itemAt } from '../../domain/itemAt';
import type { OverviewColumn } from '../../domain/overview/overviewAreas';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { orderOverview } from '../../state/actions/overview';
import { showArea } from '../../state/actions/selection';
import { selectAreaSizes } from '../../state/selectors/compared';
import { selectLevel, selectSelectedIndex } from '../../state/selectors/levels';
import { selectSchedules } from '../../state/selectors/overview';
import { selectShownTarget } from '../../state/selectors/targets';
import { useAct, useApp } from '../../state/store/AppContext';
import { TableRows, useRangeWith } from '../shared/TableRows';
import { useTranslate } from '../shared/useTranslate';
import { CellMenu } from './CellMenu';
import { movedPlace } from './gridKeys';
import type { GridPlace } from './gridKeys';
import { KEYS_ID } from './OverviewKey';
import { OverviewHead } from './OverviewHead';
import { OverviewRow } from './OverviewRow';

const ROW_HEIGHT = 26;
/** How high the heads are, at most. */
const HEAD_HEIGHT = 124;

/** The cell of an area that was clicked; null for what is none. */
function placeOf(clicked: EventTarget): GridPlace | null {
  const cell = (clicked as Element).closest<HTMLElement>('[data-column]');
  const row = cell?.closest('tr')?.ariaRowIndex;
  return cell && row ? { row: Number(row) - 2, column: Number(cell.dataset['column']) } : null;
}

interface Props {
  columns: readonly OverviewColumn[];
  /** Indices of the areas, in order. */
  rows: readonly number[];
}

/**
 * Areas by targets. The grid is one stop of the Tab key and the keys go through its cells; only the rows in view are in the
 * page. A click chooses a cell, Enter chooses it and shows where one can go.
 */
export function OverviewGrid({ columns, rows }: Props) {
  const t = useTranslate();
  const act = useAct();
  const grid = useId();
  const level = useApp(selectLevel);
  const schedules = useApp(selectSchedules);
  const sizes = useApp((state) => selectAreaSizes(state, selectLevel(state)?.id ?? ''));
  const selected = useApp(selectSelectedIndex);
  const target = useApp((state) => selectShownTarget(state).key);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const [menu, setMenu] = useState<{ cell: Element; area: string; target: TargetKey | null } | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const last = { row: rows.length - 1, column: columns.length + 2 };
  // A filter may have taken the rows away at which the keys were.
  const at = { row: Math.min(place.row, last.row), column: Math.min(place.column, last.column) };
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    rangeExtractor: useRangeWith(at.row),
    // The heads stand before the rows, and stay when these are scrolled.
    scrollPaddingEnd: HEAD_HEIGHT,
  });
  const idOf = useCallback((row: number, column: number) => `${grid}-${row}-${column}`, [grid]);
  const headId = useCallback((column: number) => idOf(-1, column), [idOf]);
  const activeId = idOf(at.row, at.column);
  const chosenRow = useMemo(() => (selected === null ? -1 : rows.indexOf(selected)), [rows, selected]);

  useEffect(() => {
    if (chosenRow < 0) return;
    virtual.scrollToIndex(chosenRow, { align: 'auto' });
    setPlace((before) => (before.row === chosenRow ? before : { ...before, row: chosenRow }));
  }, [chosenRow, virtual]);

  const show = (to: GridPlace) => {
    setPlace(to);
    if (to.row >= 0) virtual.scrollToIndex(to.row, { align: 'auto' });
    requestAnimationFrame(() => {
      document
        .getElementById(idOf(to.row, to.column))
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  };
  const choose = ({ row, column }: GridPlace) => {
    const area = level && itemAt(level.areas, itemAt(rows, row));
    const key = columns[column - 2]?.held.key ?? null;
    if (area) act(showArea, { code: area.code, target: key });
    return { area: area?.name ?? '', target: key };
  };
  const open = (to: GridPlace) => {
    const chosen = choose(to);
    const cell = document.getElementById(idOf(to.row, to.column));
    if (cell) setMenu({ ...chosen, cell });
  };
  const enter = () => {
    if (at.row >= 0) {
      open(at);
      return;
    }
    const fixed = ['name', 'inhabitants'] as const;
    act(orderOverview, fixed[at.column] ?? columns[at.column - 2]?.held.key ?? 'behind');
  };

  return (
    <div className="overview-scroll" ref={scroller}>
      {/* The grid has the focus and says which of its cells the keys are at. */}
      <table
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        tabIndex={0}
        className="overview-grid"
        aria-label={t('overview.grid')}
        aria-describedby={KEYS_ID}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 3}
        aria-activedescendant={activeId}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          const to = movedPlace(event.nativeEvent, at, last);
          if (to) show(to);
          else if (event.key === 'Enter' || event.key === ' ') enter();
          else return;
          event.preventDefault();
        }}
        onClick={(event) => {
          const to = placeOf(event.target);
          if (!to) return;
          setPlace(to);
          choose(to);
        }}
        onDoubleClick={(event) => {
          const to = placeOf(event.target);
          if (to) open(to);
        }}
      >
        <OverviewHead columns={columns} activeColumn={at.row < 0 ? at.column : null} idOf={headId} />
        <TableRows items={virtual.getVirtualItems()} size={virtual.getTotalSize()}>
          {(row) => {
            const index = itemAt(rows, row);
            const area = level?.areas[index];
            return (
              area && (
                <OverviewRow
                  key={area.code}
                  code={area.code}
                  name={area.name}
                  inhabitants={sizes[index]?.inhabitants ?? null}
                  index={index}
                  row={row}
                  columns={columns}
                  schedule={itemAt(schedules, index)}
                  activeColumn={row === at.row ? at.column : null}
                  chosenTarget={index === selected ? target : null}
                  idOf={idOf}
                />
              )
            );
          }}
        </TableRows>
      </table>
      {rows.length === 0 && <p className="overview-nothing">{t('overview.nothing')}</p>}
      {menu && (
        <CellMenu
          {...menu}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
    </div>
  );
}
