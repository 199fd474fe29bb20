import { membersOf, OWN_AREA_COLOURS } from '../../domain/areas/ownArea';
import type { OwnArea } from '../../domain/areas/ownArea';
import { canRedraw } from '../../domain/areas/canRedraw';
import type { MessageKey } from '../../i18n/translate';
import { changeOwnArea, removeOwnArea } from '../../state/actions/ownAreas';
import { redrawOwnArea } from '../../state/actions/drawing';
import { startComposing } from '../../state/actions/composing';
import { useAct, useApp } from '../../state/store/AppContext';
import { useIntoView } from '../shared/useIntoView';
import { ActionButton } from '../shared/ActionButton';
import { useTranslate } from '../shared/useTranslate';

/** Name, colour and shape of an own area, and taking it away. */
export function OwnAreaEditor({ area, onReady }: { area: OwnArea; onReady: () => void }) {
  const t = useTranslate();
  const act = useAct();
  const form = useIntoView<HTMLFormElement>();
  const members = membersOf(area);
  const canRecompose = useApp(({ levels }) => levels.some(({ id }) => id === members?.levelId));
  const rename = (typed: string) => {
    const name = typed.trim();
    if (name !== '' && name !== area.name) act(changeOwnArea, { id: area.id, name });
  };
  return (
    <form
      ref={form}
      className="own-area-editor"
      onSubmit={(event) => {
        event.preventDefault();
        rename(String(new FormData(event.currentTarget).get('name')));
        onReady();
      }}
    >
      <label className="stacked">
        {t('form.name')}
        <input
          className="field"
          name="name"
          defaultValue={area.name}
          onBlur={(event) => {
            rename(event.target.value);
          }}
        />
      </label>
      <fieldset>
        <legend>{t('ownAreas.colour')}</legend>
        <div className="colours">
          {OWN_AREA_COLOURS.map((colour) => (
            <label key={colour} title={t(colourKey(colour))}>
              <input
                type="radio"
                name="colour"
                checked={area.colour === colour}
                aria-label={t(colourKey(colour))}
                onChange={() => {
                  act(changeOwnArea, { id: area.id, colour });
                }}
              />
              <span className="own-area-swatch" style={{ borderColor: colour }} aria-hidden="true" />
            </label>
          ))}
        </div>
      </fieldset>
      <button type="submit" className="button-plain">
        {t('form.done')}
      </button>
      {members && canRecompose && (
        <ActionButton
          className="button-plain"
          action={startComposing}
          input={{ ...members, editedId: area.id }}
        >
          {t('ownAreas.changeMembers')}
        </ActionButton>
      )}
      {canRedraw(area) && <ActionButton className="button-plain" action={redrawOwnArea} input={area.id} />}
      <ActionButton className="link" action={removeOwnArea} input={area.id} />
    </form>
  );
}

function colourKey(colour: (typeof OWN_AREA_COLOURS)[number]): MessageKey {
  return `ownAreas.colour.${colour.slice(1)}` as MessageKey;
}
