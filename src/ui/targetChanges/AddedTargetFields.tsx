import { lekpTarget } from '../../domain/targets/lekp';
import { DENOMINATOR_IDS, TARGET_IDS } from '../../domain/targets/target';
import { RadioChoice } from '../shared/RadioChoice';
import { SelectField } from '../shared/SelectField';
import { TextField } from '../shared/TextField';
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
      <TextField
        label={t('form.name')}
        value={draft.name}
        aria-invalid={isInvalid}
        onChange={(name) => {
          onChange({ name });
        }}
      />
      <SelectField
        label={t('change.basedOn')}
        value={draft.basedOn}
        disabled={!isNew}
        choices={TARGET_IDS.map((id) => ({ value: id, text: t(`target.${id}`) }))}
        onChoose={(basedOn) => {
          const { denominator, kind } = lekpTarget(basedOn);
          onChange({ basedOn, denominator, kind });
        }}
      />
      <RadioChoice
        className="inline-choice"
        label={t('change.denominator')}
        value={draft.denominator}
        choices={DENOMINATOR_IDS.map((id) => ({ value: id, text: t(`denominator.${id}`, { count: 2 }) }))}
        onChoose={(denominator) => {
          onChange({ denominator });
        }}
      />
    </>
  );
}
