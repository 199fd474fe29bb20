import { useApp } from '../../state/AppContext';
import { selectPendingTargets } from '../../state/selectors/counts';
import { selectLevel } from '../../state/selectors/level';
import { selectTargetSources } from '../../state/selectors/targetSources';
import { selectShownTarget } from '../../state/selectors/targetsInForce';
import { ChangeLabel } from '../shared/ChangeLabel';
import { useTargetName } from '../shared/useTargetName';
import { ExampleLabel } from '../shared/ExampleLabel';
import { WithinChip } from '../shared/WithinChip';
import { useTranslate } from '../shared/useTranslate';
import { mapTitleText } from './mapTitleText';

/** What the map shows, and what is not real about it. */
export function MapTitle() {
  const t = useTranslate();
  const held = useApp(selectShownTarget);
  const nameOf = useTargetName();
  const version = useApp((state) => state.version);
  const { target } = held;
  const schematic = useApp((state) => selectLevel(state)?.schematic ?? false);
  const vintage = useApp((state) => selectLevel(state)?.vintage ?? null);
  const pending = useApp((state) => selectPendingTargets(state).has(target.id));
  const synthetic = useApp((state) => selectTargetSources(state)[target.id].synthetic);
  return (
    <header className="map-title">
      <h1>
        {mapTitleText(nameOf(held), held, version, t)} <ChangeLabel target={held} />
        {synthetic && <ExampleLabel />}
        {pending && <span className="label">{t('label.counting')}</span>}
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
