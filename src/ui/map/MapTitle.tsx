import { formatNumber } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { selectLevel } from '../../state/selectors/level';
import { selectTargetSources } from '../../state/selectors/targetSources';
import { selectShownTarget } from '../../state/selectors/targetsInForce';
import { ChangeLabel } from '../shared/ChangeLabel';
import { useTargetName } from '../shared/useTargetName';
import { ExampleLabel } from '../shared/ExampleLabel';
import { WithinChip } from '../shared/WithinChip';
import { useTranslate } from '../shared/useTranslate';

/** What the map shows, and what is not real about it. */
export function MapTitle() {
  const t = useTranslate();
  const held = useApp(selectShownTarget);
  const nameOf = useTargetName();
  const norm = useApp((state) => held.target.norms[state.version]);
  const { target } = held;
  const schematic = useApp((state) => selectLevel(state)?.schematic ?? false);
  const vintage = useApp((state) => selectLevel(state)?.vintage ?? null);
  const synthetic = useApp((state) => selectTargetSources(state)[target.id].synthetic);
  const denominator = norm && t(`denominator.${target.denominator}`, { count: norm.per });
  return (
    <header className="map-title">
      <h1>
        {norm && held.name === null
          ? t('map.title', {
              target: nameOf(held),
              per: norm.per === 1 ? denominator! : `${formatNumber(norm.per, 4)} ${denominator}`,
            })
          : nameOf(held)}{' '}
        <ChangeLabel target={held} />
        {synthetic && <ExampleLabel />}
      </h1>
      <p>
        {t('map.questionBy', { year: target.deadline.slice(0, 4) })}
        {vintage !== null && <span className="label">{t('label.vintage', { year: String(vintage) })}</span>}
        {schematic && <span className="label">{t('label.schematic')}</span>}
        <WithinChip />
      </p>
    </header>
  );
}
