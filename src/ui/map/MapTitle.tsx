import { lekpTarget } from '../../domain/targets/lekp';
import { useApp } from '../../state/AppContext';
import { selectLevel } from '../../state/selectors/level';
import { selectTargetSources } from '../../state/selectors/targetSources';
import { ExampleLabel } from '../shared/ExampleLabel';
import { useTranslate } from '../shared/useTranslate';
import { mapTitleText } from './mapTitleText';

/** What the map shows, and what is not real about it. */
export function MapTitle() {
  const t = useTranslate();
  const target = useApp((state) => lekpTarget(state.target));
  const version = useApp((state) => state.version);
  const schematic = useApp((state) => selectLevel(state)?.schematic ?? false);
  const synthetic = useApp((state) => selectTargetSources(state)[target.id].synthetic);
  return (
    <header className="map-title">
      <h1>
        {mapTitleText(target, version, t)} {synthetic && <ExampleLabel />}
      </h1>
      <p>
        {t('map.question')}
        {schematic && <span className="label">{t('label.schematic')}</span>}
      </p>
    </header>
  );
}
