import { itemAt } from '../../domain/itemAt';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { useApp } from '../../state/store/AppContext';
import type { ComparedArea } from '../../state/selectors/comparison';
import type { AreaLevel } from '../../state/store/data';
import { levelKind, levelName } from '../shared/names';
import { AreaMark } from './AreaMark';
import { hasSpread } from './spreadText';
import { SpreadStrip } from './SpreadStrip';

interface Props {
  areas: readonly ComparedArea[];
  /** Per area the records of its level. */
  records: readonly (readonly CoverageRecord[])[];
  /** Per area its own; null while that is not known. */
  own: readonly (CoverageRecord | null)[];
}

/** A strip for every level that the compared areas are of, with those areas marked. */
export function CompareSpread({ areas, records, own }: Props) {
  const language = useApp((state) => state.language);
  const recordsOf = (level: AreaLevel) =>
    itemAt(
      records,
      areas.findIndex((area) => area.level === level),
    );
  const levels = [...new Set(areas.map(({ level }) => level))].filter((level) => hasSpread(recordsOf(level)));
  return levels.map((level) => (
    <div key={level.id}>
      {levels.length > 1 && levelKind(level) === 'own' && (
        <p className="strip-level">{levelName(language, level)}</p>
      )}
      <SpreadStrip
        level={level}
        records={recordsOf(level)}
        marks={areas.flatMap((area, place) => {
          const record = area.level === level ? itemAt(own, place) : null;
          return record ? [{ record, symbol: <AreaMark slot={area.slot} /> }] : [];
        })}
      />
    </div>
  ));
}
