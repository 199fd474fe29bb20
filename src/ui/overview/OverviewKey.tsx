import { SHARE_CLASS_COUNT } from '../../domain/classify/breaksAroundTarget';
import type { CoverageClass } from '../../domain/classify/breaksAroundTarget';
import { selectShownColumns } from '../../state/selectors/overview';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { cellStyle } from './CellSign';

function Swatch({ group, children }: { group: CoverageClass; children?: string }) {
  return (
    <span className="overview-swatch" aria-hidden="true" style={cellStyle(group)}>
      {children}
    </span>
  );
}

/** Id of the words on what the keys do. */
export const KEYS_ID = 'overview-keys';

/** What colours and signs of the cells mean, and where there is a grid what its keys do: on cards examples have a sign too. */
export function OverviewKey({ withKeys = false }: { withKeys?: boolean }) {
  const t = useTranslate();
  const inPoints = useApp((state) => selectShownColumns(state).some(({ records }) => records[0]?.inPoints));
  return (
    <ul className="overview-key muted" aria-label={t('overview.key')}>
      <li>
        {t('overview.key.furthest')}{' '}
        {[...Array(SHARE_CLASS_COUNT - 1).keys()].map((group) => (
          <Swatch key={group} group={group} />
        ))}{' '}
        <Swatch group={SHARE_CLASS_COUNT - 1}>✓</Swatch> {t('overview.key.reached')}
      </li>
      <li>
        <Swatch group="noData">–</Swatch> {t('overview.key.noData')}
      </li>
      <li>
        <Swatch group="notApplicable">·</Swatch> {t('overview.key.notApplicable')}
      </li>
      <li>{t('overview.key.estimated')}</li>
      <li>{t('overview.key.ownNorm')}</li>
      <li>{t('overview.key.partial')}</li>
      {inPoints && <li>{t('overview.key.inPoints')}</li>}
      {withKeys ? <li id={KEYS_ID}>{t('overview.keys')}</li> : <li>{t('overview.key.example')}</li>}
    </ul>
  );
}
