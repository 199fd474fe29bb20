import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { itemAt } from '../../domain/itemAt';
import { rankAreas } from '../../domain/coverage/ranking';
import type { RankingKey } from '../../domain/coverage/ranking';
import { hoverArea, selectArea, showArea, toggleCompared } from '../../state/actions/selection';
import { rankTable } from '../../state/actions/view';
import { runsBy } from '../../state/store/action';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectLevel, selectSelectedIndex } from '../../state/selectors/levels';
import { selectAreasInPlan, selectSeenRecords } from '../../state/selectors/planInSight';
import { isExample } from '../../state/selectors/targetSources';
import { selectShownTarget } from '../../state/selectors/targets';
import { useTargetName } from '../shared/names';
import { selectColouredAreas } from '../../state/selectors/overview';
import { TableRows, useRangeWith } from '../shared/TableRows';
import { useTranslate } from '../shared/useTranslate';
import { CoverageRow } from './CoverageRow';
import { TableToolbar } from './TableToolbar';
import { cellId, CoverageTableHead, tableColumns } from './CoverageTableHead';

const ROW_HEIGHT = 28;
/** So many rows Page Up and Page Down go. */
const PAGE = 10;
const KEYS_ID = 'areas-keys';

/**
 * The map's twin: every area of the level with the same numbers and the same selection. Only the rows in view are in
 * the page; the row counts tell a screen reader how many there are. It is a grid with one stop of the Tab key: arrow keys,
 * Page Up and Down, Home and End move the choice from row to row and from column to column; above the first row they are
 * in the head, where Enter orders the table. + puts the choice beside the compared areas.
 */
export function CoverageTable() {
  const t = useTranslate();
  const act = useAct();
  const records = useApp(selectSeenRecords);
  const planned = useApp(selectAreasInPlan);
  const ranking = useApp((state) => state.ranking);
  const filter = useApp((state) => state.filter);
  const target = useApp(selectShownTarget);
  const synthetic = useApp((state) => isExample(state, selectShownTarget(state).target.id));
  const nameOf = useTargetName();
  const selected = useApp(selectSelectedIndex);
  const levelId = useApp((state) => selectLevel(state)?.id);
  const coloured = useApp(selectColouredAreas);
  const order = useMemo(() => {
    const shown = coloured && new Set(coloured);
    // After a plan the columns of what is realised and of what is planned still stand apart.
    const ranked =
      planned.length === 0
        ? records
        : records.map((record, index) => {
            const { record: before, outcome } = itemAt(planned, index);
            return { ...record, realised: before.realised, planned: outcome.planned.quantity };
          });
    return rankAreas(ranked, ranking, filter).filter((index) => shown === null || shown.has(index));
  }, [records, planned, ranking, filter, coloured]);
  const scroller = useRef<HTMLDivElement>(null);
  const place = selected === null ? -1 : order.indexOf(selected);
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    rangeExtractor: useRangeWith(place),
    // The head is sticky and covers the first row's height.
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: ROW_HEIGHT,
  });

  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [place, virtual]);

  const columns = tableColumns(planned.length > 0);
  const [column, setColumn] = useState<RankingKey>('name');
  const [isInHead, setInHead] = useState(false);
  const moveTo = (index: number) => {
    setInHead(false);
    const next = order[Math.min(Math.max(index, 0), order.length - 1)];
    if (next !== undefined) act(showArea, { code: itemAt(records, next).areaCode });
  };
  const moveBeside = (by: 1 | -1) => {
    const next = columns[columns.indexOf(column) + by];
    if (next !== undefined) setColumn(next);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => {
      moveTo(isInHead ? Math.max(place, 0) : place + 1);
    },
    ArrowUp: () => {
      if (place <= 0) setInHead(true);
      else moveTo(place - 1);
    },
    PageDown: () => {
      moveTo(place + PAGE);
    },
    PageUp: () => {
      moveTo(place - PAGE);
    },
    ArrowRight: () => {
      moveBeside(1);
    },
    ArrowLeft: () => {
      moveBeside(-1);
    },
    ...(isInHead && {
      Enter: () => {
        act(rankTable, column);
      },
    }),
    Home: () => {
      moveTo(0);
    },
    End: () => {
      moveTo(order.length - 1);
    },
  };
  const keyOf = (event: KeyboardEvent): (() => void) | undefined => {
    if (runsBy(selectArea, 'table', event)) return () => act(selectArea, null);
    if (!runsBy(toggleCompared, 'table', event)) return keys[event.key];
    return () => {
      if (selected !== null && levelId !== undefined)
        act(toggleCompared, { levelId, code: itemAt(records, selected).areaCode });
    };
  };

  const chosen = selected === null || place < 0 ? null : itemAt(records, selected).areaCode;
  const activeId = isInHead || chosen !== null ? cellId(isInHead ? null : chosen, column) : undefined;
  return (
    <section className="table-panel" data-example={synthetic || undefined} aria-label={t('tab.table')}>
      <TableToolbar shown={order.length} first={records[order[0] ?? -1]?.areaCode} />
      <div className="table-scroll" ref={scroller}>
        <p id={KEYS_ID} hidden>
          {t('table.keys')}
        </p>
        {/* A table of which rows can be chosen is a grid (WAI-ARIA 1.2). */}
        <table
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          id="table"
          aria-rowcount={order.length + 1}
          aria-activedescendant={activeId}
          aria-describedby={KEYS_ID}
          tabIndex={0}
          onKeyDown={(event) => {
            const run = keyOf(event.nativeEvent);
            if (!run || event.target !== event.currentTarget) return;
            event.preventDefault();
            run();
          }}
          onMouseLeave={() => {
            act(hoverArea, null);
          }}
        >
          <caption className="visually-hidden">{t('table.caption', { target: nameOf(target) })}</caption>
          <CoverageTableHead active={isInHead ? column : null} />
          <TableRows items={virtual.getVirtualItems()} size={virtual.getTotalSize()}>
            {(row) => {
              const index = itemAt(order, row);
              return (
                <CoverageRow
                  key={index}
                  index={index}
                  record={itemAt(records, index)}
                  planned={planned[index] ?? null}
                  row={row}
                  active={!isInHead && index === selected ? column : null}
                />
              );
            }}
          </TableRows>
        </table>
        {order.length === 0 && records.length > 0 && <p className="table-nothing">{t('table.nothing')}</p>}
      </div>
    </section>
  );
}
