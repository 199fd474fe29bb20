import { memo } from 'react';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { RankingKey } from '../../domain/coverage/ranking';
import { formatQuantity, formatShare } from '../../i18n/format';
import { plannedText } from '../../i18n/planPageText';
import { requiredText } from '../../i18n/requiredText';
import { hoverArea, showArea } from '../../state/actions/selection';
import { selectScenario } from '../../state/selectors/plan';
import type { PlannedRecord } from '../../state/selectors/plan';
import { useAct, useApp } from '../../state/store/AppContext';
import { ActionButton } from '../shared/ActionButton';
import { ChangeLabel } from '../shared/Labels';
import { AreaCode, OwnAreaMark } from '../ownAreas/OwnAreaMark';
import { BulletBar, planOfBar } from '../shared/BulletBar';
import { CompareToggle } from '../compare/CompareEntry';
import { DenominatorText } from '../shared/Facts';
import { GapText } from '../shared/GapText';
import { useTranslate } from '../shared/useTranslate';
import { cellId } from './CoverageTableHead';

interface Props {
  /** With the plan in it, where the screen shows one. */
  record: CoverageRecord;
  planned: PlannedRecord | null;
  /** Index of the area in its level. */
  index: number;
  /** Place in the ordered table. */
  row: number;
  /** The column that the keys are at, when they are in this row. */
  active: RankingKey | null;
}

/** One area. What is not known is said in words, once, where the gap would stand. */
export const CoverageRow = memo(function CoverageRow({ record, planned, index, row, active }: Props) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const chosen = useApp((state) => state.selectedCode === record.areaCode);
  const hovered = useApp((state) => state.hoveredIndex === index);
  const { unit } = record.inForce.target;
  const { realised } = planned?.record ?? record;
  const ownNorm = Boolean(record.inForce.change?.area);
  const colour = useApp((state) => selectScenario(state)?.colour ?? null);
  const cell = (column: RankingKey) => ({
    id: cellId(record.areaCode, column),
    'data-active': active === column || undefined,
  });
  const dash = <span className="muted">–</span>;
  return (
    <tr
      aria-rowindex={row + 2}
      aria-selected={chosen}
      className={hovered ? 'hovered' : undefined}
      onMouseEnter={() => {
        act(hoverArea, index);
      }}
    >
      <th
        scope="row"
        {...cell('name')}
        className={ownNorm ? 'text with-compare with-label' : 'text with-compare'}
        aria-label={ownNorm ? `${record.areaName}, ${t('label.areaTarget')}` : record.areaName}
      >
        <CompareToggle code={record.areaCode} name={record.areaName} />
        <ActionButton tabIndex={-1} action={showArea} input={{ code: record.areaCode }}>
          <OwnAreaMark code={record.areaCode} />
          {record.areaName}
        </ActionButton>{' '}
        {ownNorm && <ChangeLabel target={record.inForce} />}
      </th>
      <td className="text muted code" {...cell('code')}>
        <AreaCode code={record.areaCode} />
      </td>
      <td {...cell('denominator')}>
        {record.denominator === null ? dash : <DenominatorText record={record} />}
      </td>
      <td {...cell('goal')}>{record.goal === null ? dash : requiredText(language, record, 'goal')}</td>
      <td {...cell('realised')}>{realised === null ? dash : formatQuantity(realised, unit)}</td>
      {planned && (
        <td {...cell('planned')}>
          {planned.outcome.planned.measures === 0
            ? dash
            : planned.outcome.apart === null
              ? formatQuantity(planned.outcome.planned.quantity, unit)
              : plannedText(language, planned.outcome.planned.quantity, record)}
        </td>
      )}
      <td className="gap" {...cell('gap')}>
        <GapText record={record} isShort />
      </td>
      <td {...cell('share')}>{record.share === null ? dash : formatShare(record.share)}</td>
      <td className="bar">
        <BulletBar record={planned?.record ?? record} plan={planned && planOfBar(planned, colour)} />
      </td>
      <td {...cell('paceNeeded')}>
        {record.paceNeeded === null ? dash : requiredText(language, record, 'paceNeeded')}
      </td>
    </tr>
  );
});
