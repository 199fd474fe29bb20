import { lekpTarget } from '../../domain/targets/lekp';
import { formatNumber } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { selectLevel } from '../../state/selectors/level';
import { selectTargetSources } from '../../state/selectors/targetSources';
import { ExampleLabel } from '../shared/ExampleLabel';
import { WithinChip } from '../shared/WithinChip';
import { useTranslate } from '../shared/useTranslate';

/** What the map shows, and what is not real about it. */
export function MapTitle() {
  const t = useTranslate();
  const target = useApp((state) => lekpTarget(state.target));
  const norm = useApp((state) => target.norms[state.version]);
  const schematic = useApp((state) => selectLevel(state)?.schematic ?? false);
  const vintage = useApp((state) => selectLevel(state)?.vintage ?? null);
  const synthetic = useApp((state) => selectTargetSources(state)[target.id].synthetic);
  const denominator = norm && t(`denominator.${target.denominator}`, { count: norm.per });
  return (
    <header className="map-title">
      <h1>
        {norm
          ? t('map.title', {
              target: t(`target.${target.id}`),
              per: norm.per === 1 ? denominator! : `${formatNumber(norm.per)} ${denominator}`,
            })
          : t(`target.${target.id}`)}{' '}
        {synthetic && <ExampleLabel />}
      </h1>
      <p>
        {t('map.question')}
        {vintage !== null && <span className="label">{t('label.vintage', { year: String(vintage) })}</span>}
        {schematic && <span className="label">{t('label.schematic')}</span>}
        <WithinChip />
      </p>
    </header>
  );
}
