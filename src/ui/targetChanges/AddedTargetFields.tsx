import { isTargetId, lekpTarget } from '../../domain/targets/lekp';
import { TARGET_IDS } from '../../domain/targets/target';
import { useTranslate } from '../shared/useTranslate';
import type { TargetDraft } from './targetDraft';

interface Props {
  draft: TargetDraft;
  isNew: boolean;
  isInvalid: boolean;
  onChange: (changes: Partial<TargetDraft>) => void;
}

/** What an added target is called, what it counts and against what. */
export function AddedTargetFields({ draft, isNew, isInvalid, onChange }: Props) {
  const t = useTranslate();
  return (
    <>
      <label className="stacked">
        {t('change.name')}
        <input
          className="field"
          value={draft.name}
          aria-invalid={isInvalid}
          onChange={(event) => {
            onChange({ name: event.target.value });
          }}
        />
      </label>
      <label className="stacked">
        {t('change.basedOn')}
        <select
          className="field"
          value={draft.basedOn}
          disabled={!isNew}
          onChange={(event) => {
            const id = event.target.value;
            if (!isTargetId(id)) return;
            const { denominator, kind } = lekpTarget(id);
            onChange({ basedOn: id, denominator, kind });
          }}
        >
          {TARGET_IDS.map((id) => (
            <option key={id} value={id}>
              {t(`target.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="inline-choice">
        <legend>{t('change.denominator')}</legend>
        {(['inhabitants', 'dwellings'] as const).map((id) => (
          <label key={id}>
            <input
              type="radio"
              name="denominator"
              checked={draft.denominator === id}
              onChange={() => {
                onChange({ denominator: id });
              }}
            />
            {t(`denominator.${id}`, { count: 2 })}
          </label>
        ))}
      </fieldset>
    </>
  );
}
