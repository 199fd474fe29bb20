import { itemAt } from '../../domain/itemAt';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import { useApp } from '../../state/AppContext';
import type { ComparedArea } from '../../state/selectors/compared';
import { atLevel } from '../../state/selectors/atLevel';
import { selectPendingTargets } from '../../state/selectors/counts';
import { selectTargetSources } from '../../state/selectors/targetSources';
import { normText } from '../../i18n/normText';
import { SourceLabels } from '../shared/SourceLabels';
import { CompareCell } from './CompareCell';
import { CompareSpread } from './CompareSpread';
import { targetName } from '../../i18n/targetName';
import { useRecordsOf } from './useRecordsOf';

interface Props {
  targetInForce: TargetInForce;
  areas: readonly ComparedArea[];
  narrow: boolean;
}

/** One target: what every compared area makes of it, and how all areas lie along it. Narrow, it takes three rows. */
export function CompareTarget({ targetInForce, areas, narrow }: Props) {
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
  const cells = areas.map(({ key: area, index }, column) => (
    <CompareCell
      key={area}
      record={itemAt(itemAt(records, column), index)}
      records={itemAt(records, column)}
      unit={target.unit}
      pending={pending}
      sayPartial={!sources.synthetic}
    />
  ));
  const spread = <CompareSpread areas={areas} records={records} />;
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
