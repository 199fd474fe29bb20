import { useApp } from '../../state/store/AppContext';
import type { ComparedArea } from '../../state/selectors/comparison';
import { selectTargetsInForce } from '../../state/selectors/targets';
import { useTranslate } from '../shared/useTranslate';
import { useNarrow } from '../NarrowTabs';
import { CompareFacts } from './CompareFacts';
import { CompareHead } from './CompareHead';
import { CompareTarget } from './CompareTarget';

const WERVEN = [1, 2, 3, 4] as const;

/** The areas as columns, the targets as rows by werf. On a phone a target's name and strip take rows of their own. */
export function CompareTable({ areas }: { areas: readonly ComparedArea[] }) {
  const t = useTranslate();
  const narrow = useNarrow();
  const targets = useApp(selectTargetsInForce);
  const columns = areas.length + (narrow ? 0 : 2);
  return (
    <table className="compare-table" data-areas={areas.length}>
      <caption className="visually-hidden">{t('compare.table')}</caption>
      <thead>
        <tr>
          {!narrow && (
            <th scope="col" className="text">
              {t('area.target')}
            </th>
          )}
          {areas.map((area) => (
            <CompareHead key={area.key} area={area} />
          ))}
          {!narrow && (
            <th scope="col" className="text">
              {t('compare.spread')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        <CompareFacts areas={areas} narrow={narrow} />
      </tbody>
      {WERVEN.map((werf) => (
        <tbody key={werf}>
          <tr className="compare-werf">
            <th scope="rowgroup" className="text" colSpan={columns}>
              <div className="compare-stay">
                <strong>{t('werf.label', { number: werf })}</strong> {t(`werf.${werf}`)}
              </div>
            </th>
          </tr>
          {targets
            .filter(({ target }) => target.werf === werf)
            .map((targetInForce) => (
              <CompareTarget
                key={targetInForce.key}
                targetInForce={targetInForce}
                areas={areas}
                narrow={narrow}
              />
            ))}
        </tbody>
      ))}
    </table>
  );
}
