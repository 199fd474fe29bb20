import { memo, useLayoutEffect, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Area } from '../../domain/areas/area';
import type { Schedule } from '../../domain/coverage/schedule';
import { itemAt } from '../../domain/itemAt';
import type { OverviewColumn } from '../../domain/overview/overviewAreas';
import { behindText, cellSentence } from '../../i18n/overviewText';
import { showArea } from '../../state/actions/selection';
import { selectLevel } from '../../state/selectors/levels';
import { selectSchedules } from '../../state/selectors/overview';
import { selectShownTarget } from '../../state/selectors/targets';
import { useApp } from '../../state/store/AppContext';
import { OwnAreaMark } from '../ownAreas/OwnAreaMark';
import { ActionButton } from '../shared/ActionButton';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { cellOf, CellSign } from './CellSign';

/** Heights of a card: its head with the space around it, and a line of two targets. */
const HEAD = 56;
const LINE = 30;

interface CardProps {
  area: Area;
  index: number;
  columns: readonly OverviewColumn[];
  schedule: Schedule;
}

/** One area: on how many targets it is behind, and every target in the colour of its class. */
const OverviewCard = memo(function OverviewCard({ area, index, columns, schedule }: CardProps) {
  const t = useTranslate();
  const nameOf = useTargetName();
  const language = useApp((state) => state.language);
  const colour = useApp((state) => state.overviewColour);
  const chosen = useApp((state) => (state.selectedCode === area.code ? selectShownTarget(state).key : null));
  return (
    <section aria-label={area.name} data-chosen={chosen === null ? undefined : ''}>
      <h2>
        <OwnAreaMark code={area.code} />
        {area.name}
        <small className="muted">{behindText(language, schedule).sentence}</small>
      </h2>
      <ul>
        {columns.map((column) => {
          const cell = cellOf(column, index);
          const { key } = column.held;
          return (
            <li key={key}>
              <ActionButton
                aria-pressed={chosen === key}
                action={showArea}
                input={{ code: area.code, target: key }}
              >
                <span className="visually-hidden">
                  {cellSentence(language, cell, nameOf(column.held), colour)}
                </span>
                <span aria-hidden="true" className="overview-short">
                  <CellSign cell={cell} colour={colour} />
                  <span className="overview-name">
                    {column.held.name ?? t(`overview.short.${column.held.target.id}`)}
                  </span>
                  {column.synthetic && <span className="label label-example">{t('overview.example')}</span>}
                </span>
              </ActionButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
});

interface Props {
  columns: readonly OverviewColumn[];
  /** Indices of the areas, in order. */
  rows: readonly number[];
}

/** The overview of a narrow screen: one area a card, of which only those in view are in the page. */
export function OverviewCards({ columns, rows }: Props) {
  const t = useTranslate();
  const level = useApp(selectLevel);
  const schedules = useApp(selectSchedules);
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  // What stands above the cards is opened and closed.
  useLayoutEffect(() => {
    const cards = list.current;
    const around = cards?.closest('article');
    if (!cards || !around) return;
    const observer = new ResizeObserver(() => {
      setTop(cards.offsetTop);
    });
    observer.observe(around);
    return () => {
      observer.disconnect();
    };
  }, []);
  const height = HEAD + Math.ceil(columns.length / 2) * LINE;
  const virtual = useVirtualizer({
    count: rows.length,
    // On a narrow screen the whole of the page scrolls.
    getScrollElement: () => list.current?.closest('main') ?? null,
    scrollMargin: top,
    estimateSize: () => height,
    overscan: 3,
  });
  return (
    <div className="overview-cards" ref={list}>
      {rows.length === 0 && <p className="overview-nothing">{t('overview.nothing')}</p>}
      <div style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index: row, start }) => {
          const index = itemAt(rows, row);
          const area = level?.areas[index];
          return (
            area && (
              <div
                key={area.code}
                className="overview-card"
                style={{ height, transform: `translateY(${start - top}px)` }}
              >
                <OverviewCard
                  area={area}
                  index={index}
                  columns={columns}
                  schedule={itemAt(schedules, index)}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
