import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { lacksAreas } from '../../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { placeByShare } from '../../domain/coverage/ranking';
import type { UnitId } from '../../domain/targets/target';
import { formatNumber, formatQuantity, formatShare, formatSurplus, withUnit } from '../../i18n/format';
import { goalReachedText, requiredText, requiredWithUnit } from '../../i18n/requiredText';
import { useApp } from '../../state/store/AppContext';
import { BulletBar } from '../shared/BulletBar';
import { ChangeLabel, EstimateLabel, PartialLabel, SourceLabels } from '../shared/Labels';
import { useTranslate } from '../shared/useTranslate';
import { itemAt } from '../../domain/itemAt';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import { selectComparedRecord } from '../../state/selectors/comparison';
import type { ComparedArea } from '../../state/selectors/comparison';
import { atLevel } from '../../state/selectors/levels';
import { selectPendingTargets } from '../../state/selectors/counts';
import { selectTargetSources } from '../../state/selectors/targetSources';
import { normText } from '../../i18n/normTexts';
import { CompareSpread } from './CompareSpread';
import { targetName } from '../../i18n/stepText';
import { useRecordsOf } from './useRecordsOf';

interface CompareCellProps {
  record: CoverageRecord;
  /** Whether it is of several areas together, which have no place among the others. */
  isGroup: boolean;
  /** All records of the area's level, for its place among them. */
  records: readonly CoverageRecord[];
  unit: UnitId;
  /** True while the target's layers are still being counted. */
  pending: boolean;
  /** True where a record that is incomplete says so. */
  sayPartial: boolean;
}

/** Where one area stands on one target: share and place, bar, gap and pace. What is not known is said in words. */
function CompareCell({ record, isGroup, records, unit, pending, sayPartial }: CompareCellProps) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { share, gap, realised, paceNeeded } = record;
  const place = useMemo(() => (isGroup ? null : placeByShare(records, record)), [isGroup, records, record]);
  const unknown =
    record.state === 'not applicable'
      ? t('state.not applicable')
      : pending
        ? t('targets.loading')
        : t('state.no data');
  return (
    <td className="compare-cell" data-example={!sayPartial || undefined}>
      <p>
        {share === null ? (
          <span className="muted">{unknown}</span>
        ) : (
          <strong className="compare-share">{formatShare(share)}</strong>
        )}
        {isGroup && <span className="muted">{t('compare.allTogether')}</span>}
        {place && place.of > 1 && (
          <span className="muted">
            {t('compare.place', { place: formatNumber(place.place), of: formatNumber(place.of) })}
          </span>
        )}
      </p>
      <BulletBar record={record} />
      <p>
        {gap !== null ? (
          gap > 0 ? (
            <span>
              {t('tooltip.gap', {
                gap: requiredWithUnit(language, record, 'gap'),
              })}
            </span>
          ) : (
            <span className="surplus">
              {t('compare.reached', {
                reached: goalReachedText(language, record),
                surplus: withUnit(language, formatSurplus(-gap, unit), -gap, unit),
              })}
            </span>
          )
        ) : (
          realised !== null && (
            <span className="muted">
              {t('compare.realised', {
                realised: withUnit(language, formatQuantity(realised, unit), realised, unit),
              })}
            </span>
          )
        )}
        {paceNeeded !== null && paceNeeded > 0 && (
          <span className="muted">
            {t('compare.perYear', { pace: requiredText(language, record, 'paceNeeded') })}
          </span>
        )}
        {record.inForce.change?.area && <ChangeLabel target={record.inForce} />}
        <EstimateLabel record={record} />
        {(sayPartial || lacksAreas(record)) && <PartialLabel record={record} />}
      </p>
    </td>
  );
}

interface CompareTargetProps {
  targetInForce: TargetInForce;
  areas: readonly ComparedArea[];
  narrow: boolean;
}

/** One target: what every compared area makes of it, and how all areas lie along it. Narrow, it takes three rows. */
export function CompareTarget({ targetInForce, areas, narrow }: CompareTargetProps) {
  const { key, target } = targetInForce;
  const language = useApp((state) => state.language);
  const norm = useApp((state) => target.norms[state.version]);
  const sources = useApp((state) => selectTargetSources(state)[target.id]);
  const pending = useApp((state) =>
    areas.some(({ level }) => selectPendingTargets(atLevel(state, level.id)).has(target.id)),
  );
  const records = useRecordsOf(areas, key);
  const name = (
    <>
      {targetName(language, targetInForce)} <SourceLabels target={targetInForce} />
      {norm && <span className="compare-norm">{normText(language, target, norm)}</span>}
    </>
  );
  const own = useApp(useShallow((state) => areas.map((area) => selectComparedRecord(state, area, key))));
  const cells = areas.map(({ key: area, group }, column) => {
    const record = itemAt(own, column);
    // Of neighbours that are not found yet, or of none, there is nothing to say.
    if (!record || group?.length === 0) return <td key={area} className="compare-cell" />;
    return (
      <CompareCell
        key={area}
        record={record}
        isGroup={group !== undefined}
        records={itemAt(records, column)}
        unit={target.unit}
        pending={pending}
        sayPartial={!sources.synthetic}
      />
    );
  });
  const spread = <CompareSpread areas={areas} records={records} own={own} />;
  return narrow ? (
    <>
      <tr className="compare-name">
        <th scope="row" className="text" colSpan={areas.length}>
          <div className="compare-stay">{name}</div>
        </th>
      </tr>
      <tr>{cells}</tr>
      <tr>
        <td className="text compare-strips" colSpan={areas.length}>
          <div className="compare-stay">{spread}</div>
        </td>
      </tr>
    </>
  ) : (
    <tr>
      <th scope="row" className="text">
        {name}
      </th>
      {cells}
      <td className="text compare-strips">{spread}</td>
    </tr>
  );
}
