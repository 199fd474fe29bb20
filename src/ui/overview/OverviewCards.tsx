import { memo, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Area } from '../../domain/areas/area';
import type { Schedule } from '../../domain/coverage/schedule';
import { itemAt } from '../../domain/itemAt';
import { behindOf } from '../../domain/overview/overviewAreas';
import type { OverviewColumn } from '../../domain/overview/overviewAreas';
import { relativeClass } from '../../domain/overview/relativeClass';
import { addedText, cellSentence, cellText } from '../../i18n/overviewText';
import { chooseCell } from '../../state/actions/overview';
import { selectLevel } from '../../state/selectors/levels';
import { selectSchedules } from '../../state/selectors/overview';
import { selectShownTarget } from '../../state/selectors/targets';
import { useAct, useApp } from '../../state/store/AppContext';
import { OwnAreaMark } from '../ownAreas/OwnAreaMark';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { cellOf, cellStyle } from './overviewCells';

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
  const act = useAct();
  const nameOf = useTargetName();
  const language = useApp((state) => state.language);
  const colour = useApp((state) => state.overviewColour);
  const chosen = useApp((state) => (state.selectedCode === area.code ? selectShownTarget(state).key : null));
  return (
    <section aria-label={area.name} data-chosen={chosen === null ? undefined : ''}>
      <h3>
        <OwnAreaMark code={area.code} />
        {area.name}
        <small className="muted">
          {t('overview.headline', { behind: behindOf(schedule), known: schedule.known })}
        </small>
      </h3>
      <ul>
        {columns.map((column) => {
          const cell = cellOf(column, index);
          const group = relativeClass(cell.record, colour);
          const added = colour === 'share' ? addedText(cell) : null;
          const { key } = column.held;
          return (
            <li key={key}>
              <button
                type="button"
                aria-label={cellSentence(language, cell, nameOf(column.held))}
                aria-pressed={chosen === key}
                onClick={() => {
                  act(chooseCell, { code: area.code, target: key });
                }}
              >
                <span className="overview-chip" style={cellStyle(group)}>
                  {cellText(cell, group, colour)}
                  {added !== null && <small>{added}</small>}
                </span>
                <span className="overview-name">{nameOf(column.held)}</span>
              </button>
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
  const height = HEAD + Math.ceil(columns.length / 2) * LINE;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => height,
    overscan: 3,
  });
  return (
    // Cards that are out of view are reached by scrolling, so the list is a stop of the Tab key.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="overview-cards" ref={list} role="group" tabIndex={0} aria-label={t('overview.grid')}>
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
                style={{ height, transform: `translateY(${start}px)` }}
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
