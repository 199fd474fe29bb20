import '../styles/measureTable.css';
import '../styles/planList.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { MessageKey } from '../../i18n/translate';
import { removeMeasures } from '../../state/actions/measures';
import { chooseMeasures, switchPlanView } from '../../state/actions/planView';
import { selectLevel } from '../../state/selectors/levels';
import { selectShownRows } from '../../state/selectors/measureRows';
import { selectScenario } from '../../state/selectors/plan';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import { TableRows, useRangeWith } from '../shared/TableRows';
import { useTranslate } from '../shared/useTranslate';
import { useAreaName } from '../targetChanges/useAreaName';
import { AttentionCauses } from './AttentionCauses';
import { filteredMeasures, listedMeasures, sortedMeasures } from './listedMeasures';
import type { MeasureOrder } from './listedMeasures';
import { focusMeasureForm } from './MeasureForm';
import { MeasureRow, measureRowId } from './MeasureRow';
import { MeasureToolbar } from './MeasureToolbar';

const ROW_HEIGHT = 28;

const COLUMNS: readonly { order: MeasureOrder | null; label: MessageKey; isText?: boolean }[] = [
  { order: 'name', label: 'plan.column.name', isText: true },
  // Shown while the measures of all targets are.
  { order: null, label: 'plan.column.target', isText: true },
  { order: 'areas', label: 'plan.column.areas', isText: true },
  { order: 'year', label: 'plan.column.year' },
  { order: 'status', label: 'plan.column.status', isText: true },
  { order: 'drawn', label: 'plan.column.drawn' },
  { order: 'counted', label: 'plan.column.counted' },
  { order: 'cost', label: 'plan.column.cost' },
  { order: 'note', label: 'plan.column.note', isText: true },
];

/**
 * The twin of the measures on the map: the same measures with the same choice. A click chooses one, with Ctrl one more or
 * less, with Shift all up to it; arrow keys, Home and End go through the list, Space takes one in or out, Enter goes to
 * the form, Delete takes the chosen ones out of the plan. Only the rows in view are in the page.
 */
export function MeasureTable() {
  const t = useTranslate();
  const act = useAct();
  const { store } = useActionContext();
  const language = useApp((state) => state.language);
  const rows = useApp(selectShownRows);
  const level = useApp(selectLevel);
  const all = useApp((state) => state.allTargetsShown);
  const isLocked = useApp((state) => selectScenario(state)?.locked ?? false);
  const named = useAreaName();
  const [filter, setFilter] = useState('');
  const [{ order, descending }, setOrder] = useState<{ order: MeasureOrder | null; descending: boolean }>({
    order: null,
    descending: false,
  });
  /** The measure that the keyboard is on, and the one from which Shift chooses. */
  const [active, setActive] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<string | null>(null);

  const names = useMemo(
    () => ({ shown: (area: number) => level?.areas[area]?.name ?? '', named }),
    [level, named],
  );
  const listed = useMemo(() => listedMeasures(language, rows, names), [language, rows, names]);
  // When the last one is mended all are back.
  const asksAttention = useApp((state) => state.attentionOnly);
  const onlyAttention = asksAttention && listed.some(({ attention }) => attention);
  const shown = useMemo(() => {
    const found = filteredMeasures(listed, filter).filter(({ attention }) => !onlyAttention || attention);
    return order === null ? found : sortedMeasures(found, order, descending);
  }, [listed, filter, onlyAttention, order, descending]);
  const placeOf = useMemo(() => new Map(shown.map(({ row }, at) => [row.measure.id, at])), [shown]);
  const idAt = useCallback((at: number) => shown[at]?.row.measure.id ?? null, [shown]);

  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const activePlace = (active === null ? undefined : placeOf.get(active)) ?? -1;
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    rangeExtractor: useRangeWith(activePlace),
    // The head is sticky and covers the first row's height.
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: ROW_HEIGHT,
  });
  // A measure that was chosen on the map, or made, comes into view.
  const only = useApp(({ chosenMeasures }) => (chosenMeasures.size === 1 ? [...chosenMeasures][0] : null));
  useEffect(() => {
    const place = only === null || only === undefined ? undefined : placeOf.get(only);
    if (place !== undefined) virtual.scrollToIndex(place, { align: 'auto' });
  }, [only, placeOf, virtual]);

  const rangeTo = useCallback(
    (at: number): string[] => {
      const from = (anchor === null ? undefined : placeOf.get(anchor)) ?? at;
      return shown.slice(Math.min(from, at), Math.max(from, at) + 1).map(({ row }) => row.measure.id);
    },
    [anchor, placeOf, shown],
  );
  const pick = useCallback(
    (at: number, keys: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => {
      const id = idAt(at);
      if (id === null) return;
      setActive(id);
      if (keys.shiftKey) {
        act(chooseMeasures, { ids: rangeTo(at), how: keys.ctrlKey || keys.metaKey ? 'add' : 'only' });
        return;
      }
      setAnchor(id);
      act(chooseMeasures, { ids: [id], how: keys.ctrlKey || keys.metaKey ? 'toggle' : 'only' });
    },
    [act, idAt, rangeTo],
  );
  const onPick = useCallback(
    (at: number, event: MouseEvent) => {
      // Shift would mark the words between the two clicks.
      window.getSelection()?.removeAllRanges();
      grid.current?.focus({ preventScroll: true });
      pick(at, event);
    },
    [pick],
  );

  const moveTo = (to: number, event: KeyboardEvent) => {
    const at = Math.min(Math.max(to, 0), shown.length - 1);
    const id = idAt(at);
    if (id === null) return;
    virtual.scrollToIndex(at, { align: 'auto' });
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey) setActive(id);
    else pick(at, { shiftKey: event.shiftKey, ctrlKey: false, metaKey: false });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const at = activePlace;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const keys: Record<string, () => void> = {
      ArrowDown: () => {
        moveTo(at + 1, event);
      },
      ArrowUp: () => {
        moveTo(at - 1, event);
      },
      PageDown: () => {
        moveTo(at + page, event);
      },
      PageUp: () => {
        moveTo(at - page, event);
      },
      Home: () => {
        moveTo(0, event);
      },
      End: () => {
        moveTo(shown.length - 1, event);
      },
      ' ': () => {
        pick(at, { shiftKey: event.shiftKey, ctrlKey: true, metaKey: false });
      },
      Enter: focusMeasureForm,
      Escape: () => {
        act(chooseMeasures, { ids: [], how: 'only' });
      },
      Delete: () => {
        const { chosenMeasures } = store.getState();
        if (isLocked) return;
        const left = [...shown.slice(Math.max(at, 0)), ...shown.slice(0, Math.max(at, 0)).reverse()];
        setActive(left.find(({ row }) => !chosenMeasures.has(row.measure.id))?.row.measure.id ?? null);
        act(removeMeasures, [...chosenMeasures]);
      },
      ...((event.ctrlKey || event.metaKey) && { a: chooseShown }),
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  const chooseShown = () => {
    act(chooseMeasures, { ids: shown.map(({ row }) => row.measure.id), how: 'only' });
  };

  const columns = COLUMNS.filter((column) => all || column.label !== 'plan.column.target');
  return (
    <section className="table-panel measure-table" id="table" aria-label={t('plan.list')}>
      <MeasureToolbar
        listed={listed}
        shown={shown.length}
        filter={filter}
        onFilter={setFilter}
        onlyAttention={onlyAttention}
        onOnlyAttention={(attentionOnly) => {
          act(switchPlanView, { attentionOnly });
        }}
        onChooseAll={chooseShown}
        onChooseFirst={() => {
          act(chooseMeasures, { ids: shown.slice(0, 1).map(({ row }) => row.measure.id), how: 'only' });
        }}
      />
      {onlyAttention && <AttentionCauses listed={listed} />}
      <div className="table-scroll" ref={scroller}>
        {/* A table of which rows can be chosen is a grid (WAI-ARIA 1.2). */}
        <table
          ref={grid}
          className={all ? 'with-targets' : undefined}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label={t('plan.list')}
          aria-multiselectable="true"
          aria-readonly="true"
          aria-rowcount={shown.length + 1}
          aria-activedescendant={active !== null && activePlace >= 0 ? measureRowId(active) : undefined}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ order: key, label, isText }) => {
                const isActive = key !== null && key === order;
                return (
                  <th
                    key={label}
                    scope="col"
                    data-column={key ?? undefined}
                    className={isText ? 'text' : undefined}
                    aria-sort={isActive ? (descending ? 'descending' : 'ascending') : undefined}
                  >
                    {key === null ? (
                      t(label)
                    ) : (
                      <button
                        type="button"
                        onClick={() => {
                          setOrder({ order: key, descending: isActive && !descending });
                        }}
                      >
                        {t(label)}
                        <span aria-hidden="true" className="sort-arrow">
                          {isActive ? (descending ? '↓' : '↑') : ''}
                        </span>
                      </button>
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <TableRows items={virtual.getVirtualItems()} size={virtual.getTotalSize()}>
            {(at) => {
              const one = shown[at];
              return (
                one && (
                  <MeasureRow
                    key={one.row.measure.id}
                    listed={one}
                    at={at}
                    isActive={one.row.measure.id === active}
                    withTarget={all}
                    onPick={onPick}
                  />
                )
              );
            }}
          </TableRows>
        </table>
        {shown.length === 0 && (
          <p className="table-nothing">{t(listed.length === 0 ? 'plan.list.empty' : 'plan.list.nothing')}</p>
        )}
      </div>
    </section>
  );
}
