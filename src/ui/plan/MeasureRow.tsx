import { memo } from 'react';
import type { MouseEvent } from 'react';
import { isUnknown } from '../../domain/plan/countedQuantity';
import { formatMoney } from '../../i18n/formatMoney';
import { statusText } from '../../i18n/measureFactText';
import { countedText, drawnText, whyNotText } from '../../i18n/planMeasureText';
import { useApp } from '../../state/store/AppContext';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import type { ListedMeasure } from './listedMeasures';

/** Id of the row of a measure, by which the list says where the keyboard is. */
export const measureRowId = (id: string): string => `measure-row-${id}`;

interface Props {
  listed: ListedMeasure;
  /** Place in the ordered list. */
  at: number;
  /** True while the keyboard is on it. */
  isActive: boolean;
  /** Whether the measures of several targets are listed. */
  withTarget: boolean;
  onPick: (at: number, event: MouseEvent) => void;
}

/** One measure: what it is, where, when, what of it counts or why not, and what it costs. */
export const MeasureRow = memo(function MeasureRow({ listed, at, isActive, withTarget, onPick }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { row, name, areas, attention } = listed;
  const { measure, held } = row;
  const chosen = useApp((state) => state.chosenMeasures.has(measure.id));
  const statuses = useApp((state) => state.planStatuses);
  const isCounting = statuses.has(measure.status);
  const nameOf = useTargetName();
  const why = whyNotText(language, row, statuses);
  const dash = <span className="muted">–</span>;
  return (
    <tr
      id={measureRowId(measure.id)}
      aria-rowindex={at + 2}
      aria-selected={chosen}
      className={[isActive && 'measure-active', !isCounting && 'measure-aside'].filter(Boolean).join(' ')}
      onClick={(event) => {
        onPick(at, event);
      }}
    >
      <th scope="row" className="text" title={name}>
        {name}
      </th>
      {withTarget && (
        <td className="text muted" title={nameOf(held)}>
          {nameOf(held)}
        </td>
      )}
      <td className="text" title={areas}>
        {areas ||
          // What counts nothing is shared out over no areas: that says nothing of where it lies.
          (row.count.notCounted ? dash : <span className="muted">{t('plan.nowhere')}</span>)}
      </td>
      <td>{measure.year ?? dash}</td>
      <td className="text">{statusText(language, measure)}</td>
      <td>{drawnText(language, row) ?? dash}</td>
      <td className={row.count.notCounted ? 'measure-not' : 'gap'}>
        {countedText(language, row) ??
          // Without a number it is not known how much; what does not count is 0.
          (isUnknown(row.count.notCounted) ? '–' : t('plan.nothingCounts'))}
      </td>
      <td>
        {row.cost.cents === null ? (
          <span className="muted">{t('plan.cost.notKnown')}</span>
        ) : (
          formatMoney(row.cost.cents)
        )}
      </td>
      <td className="text measure-note" title={[why, measure.note].filter(Boolean).join(' · ')}>
        {why !== null && <span className={attention ? 'measure-not' : 'muted'}>{why}</span>}
        {why !== null && measure.note !== '' && ' · '}
        {measure.note}
      </td>
    </tr>
  );
});
