import { useMemo } from 'react';
import { selectOwnAreas } from '../../state/selectors/work';
import { formatNumber } from '../../i18n/format';
import {
  pickOnMap,
  saveComposition,
  startComposing,
  stopComposing,
  toggleMember,
} from '../../state/actions/composing';
import { ariaKeys } from '../../state/store/action';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectDenominators } from '../../state/selectors/publishedFigures';
import { selectIsPicking } from '../../state/selectors/shownAreas';
import type { Composition } from '../../state/store/view';
import { OWN_AREAS_LEVEL } from '../../state/store/work';
import { ActionButton } from '../shared/ActionButton';
import { levelKind } from '../shared/names';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';
import { AreaChips, AreaPicker } from './AreaPicker';
import { NameAndSave, suggestedName } from './NameAndSave';

/** Make an area out of known ones, by name and by clicking on the map. */
export function ComposeForm({ composition }: { composition: Composition }) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const levels = useApp((state) => state.levels);
  const inhabitants = useApp((state) => selectDenominators(state).inhabitants);
  const { levelId, codes, editedId } = composition;
  const edited = useApp((state) => selectOwnAreas(state).find(({ id }) => id === editedId));
  const picking = useApp(selectIsPicking);
  const level = levels.find(({ id }) => id === levelId) ?? null;
  const areas = useMemo(
    () => level?.areas.map(({ code, name }) => ({ key: code, code, name, about: code })) ?? [],
    [level],
  );
  const chosen = codes
    .map((code) => areas.find(({ key }) => key === code))
    .filter((area) => area !== undefined);
  const people = codes.map((code) => inhabitants?.values.get(code) ?? null);
  const count = codes.length;
  return (
    <section className="own-areas-form" aria-label={t('ownAreas.compose')}>
      <RadioChoice
        className="inline-choice"
        label={t('ownAreas.from')}
        value={levelId}
        choices={levels
          .filter(({ id }) => id !== OWN_AREAS_LEVEL)
          .map((choice) => {
            const kind = levelKind(choice);
            return { value: choice.id, text: kind === 'own' ? choice.name : t(`ownAreas.from.${kind}`) };
          })}
        onChoose={(chosenId) => {
          act(startComposing, { levelId: chosenId, editedId });
        }}
      />
      <AreaPicker
        areas={areas.filter(({ key }) => !codes.includes(key))}
        takesFocus
        onPick={(code) => {
          act(toggleMember, code);
        }}
      />
      <ActionButton
        className="button-plain"
        aria-pressed={picking}
        aria-keyshortcuts={picking ? ariaKeys(pickOnMap) : undefined}
        action={pickOnMap}
        input={!picking}
      />
      {picking && <p className="muted">{t('ownAreas.pickHelp')}</p>}
      <AreaChips
        areas={chosen}
        onTakeOut={(code) => {
          act(toggleMember, code);
        }}
      />
      <p role="status">
        {count > 0 && people.every((value) => value !== null)
          ? t('ownAreas.countPeople', {
              count,
              inhabitants: formatNumber(people.reduce((sum, value) => sum + value, 0)),
            })
          : t('ownAreas.count', { count })}
      </p>
      <NameAndSave
        suggestion={
          edited?.name ??
          suggestedName(
            language,
            'union',
            chosen.map(({ name }) => name),
            0,
          )
        }
        disabled={count === 0}
        onSave={(name) => {
          act(saveComposition, name);
        }}
        onCancel={() => {
          act(stopComposing, null);
        }}
      />
    </section>
  );
}
