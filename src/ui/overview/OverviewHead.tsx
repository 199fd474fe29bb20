import { memo } from 'react';
import { SHARE_CLASS_COUNT } from '../../domain/classify/breaksAroundTarget';
import type { CoverageClass } from '../../domain/classify/breaksAroundTarget';
import type { OverviewColumn, OverviewOrder } from '../../domain/overview/overviewAreas';
import { classColour } from '../../map/classColours';
import { columnText } from '../../i18n/overviewText';
import { orderOverview } from '../../state/actions/overview';
import { selectLevel } from '../../state/selectors/levels';
import { selectColumnStanding } from '../../state/selectors/overview';
import { useApp } from '../../state/store/AppContext';
import { ActionButton } from '../shared/ActionButton';
import { SourceLabels } from '../shared/Labels';
import { levelKind, useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';

const BAR = 8;
const HEIGHT = 20;
/** From far behind to reached. */
const CLASSES = [...Array(SHARE_CLASS_COUNT).keys()];

/** How many areas are in each class, as small bars; who listens has them from the head. */
function Spread({ counts }: { counts: ReadonlyMap<CoverageClass, number> }) {
  const most = Math.max(1, ...counts.values());
  return (
    <svg width={BAR * SHARE_CLASS_COUNT} height={HEIGHT} aria-hidden="true">
      {CLASSES.map((group) => {
        const height = (HEIGHT * (counts.get(group) ?? 0)) / most;
        return (
          <rect
            key={group}
            x={group * BAR}
            y={HEIGHT - height}
            width={BAR - 1}
            height={height}
            fill={classColour(group)}
          />
        );
      })}
    </svg>
  );
}

interface HeadProps {
  id: string;
  orderKey: OverviewOrder['key'];
  active: boolean;
  className?: string;
  /** What else there is to say to who listens. */
  about?: string;
  children: React.ReactNode;
}

/** The head of a column, by which the rows are ordered. */
function OrderHead({ id, orderKey, active, className, about, children }: HeadProps) {
  const order = useApp((state) => state.overviewOrder);
  const isOrder = order.key === orderKey;
  return (
    <th
      id={id}
      scope="col"
      className={[className, active ? 'active' : ''].join(' ')}
      aria-describedby={about && `${id}-about`}
      aria-sort={isOrder ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <ActionButton tabIndex={-1} action={orderOverview} input={orderKey}>
        {children}
        <span aria-hidden="true" className="sort-arrow">
          {isOrder ? (order.descending ? '↓' : '↑') : ''}
        </span>
      </ActionButton>
      {about && (
        <span id={`${id}-about`} hidden>
          {about}
        </span>
      )}
    </th>
  );
}

interface ColumnHeadProps {
  id: string;
  column: OverviewColumn;
  active: boolean;
}

/** A target: its name, what its numbers are, how its areas lie, and how many of them are behind. */
const ColumnHead = memo(function ColumnHead({ id, column, active }: ColumnHeadProps) {
  const t = useTranslate();
  const name = useTargetName()(column.held);
  const language = useApp((state) => state.language);
  const standing = useApp((state) => selectColumnStanding(state, column));
  const { classes } = standing;
  const says = columnText(language, standing, column.records[0] ?? {}, column.pending);
  return (
    <OrderHead
      id={id}
      orderKey={column.held.key}
      active={active}
      className="overview-target"
      about={t('overview.classes', { counts: CLASSES.map((group) => classes.get(group) ?? 0).join(', ') })}
    >
      <span className="overview-name" title={name}>
        {column.held.name ?? t(`overview.short.${column.held.target.id}`)}
      </span>
      <span className="visually-hidden">{`(${name})`}</span>
      <SourceLabels target={column.held} />
      <Spread counts={classes} />
      <span aria-hidden="true" className="overview-count">
        {says.short}
      </span>
      <span className="visually-hidden">{`, ${says.sentence}`}</span>
    </OrderHead>
  );
});

interface Props {
  columns: readonly OverviewColumn[];
  /** Column of the head that the keys are at; null elsewhere. */
  activeColumn: number | null;
  idOf: (column: number) => string;
}

/** The heads: werven, then a column for the name, the inhabitants, every target, and on how many an area is behind. */
export function OverviewHead({ columns, activeColumn, idOf }: Props) {
  const t = useTranslate();
  const kind = useApp((state) => levelKind(selectLevel(state)));
  const werven = columns.reduce<{ werf: number; span: number }[]>((groups, { held }) => {
    const last = groups.at(-1);
    if (last?.werf === held.target.werf) last.span += 1;
    else groups.push({ werf: held.target.werf, span: 1 });
    return groups;
  }, []);
  const end = columns.length + 2;
  return (
    <thead>
      <tr className="overview-werven" aria-hidden="true">
        <td colSpan={2} />
        {werven.map(({ werf, span }, place) => (
          // No cell of the table: its words are those of the panel of targets.
          // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
          <td key={place} colSpan={span} role="presentation">
            <strong>{t('werf.label', { number: werf })}</strong>{' '}
            {span > 1 && t(`werf.${werf as 1 | 2 | 3 | 4}`)}
          </td>
        ))}
        <td />
      </tr>
      <tr aria-rowindex={1}>
        <OrderHead id={idOf(0)} orderKey="name" active={activeColumn === 0} className="text overview-area">
          {t(`level.singular.${kind}`)}
        </OrderHead>
        <OrderHead id={idOf(1)} orderKey="inhabitants" active={activeColumn === 1}>
          {t('table.inhabitants')}
        </OrderHead>
        {columns.map((column, place) => (
          <ColumnHead
            key={column.held.key}
            id={idOf(place + 2)}
            column={column}
            active={activeColumn === place + 2}
          />
        ))}
        <OrderHead
          id={idOf(end)}
          orderKey="behind"
          active={activeColumn === end}
          className="text overview-behind"
        >
          {t('overview.behindOn')}
        </OrderHead>
      </tr>
    </thead>
  );
}
