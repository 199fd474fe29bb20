import type { TermFault } from '../../domain/targets/checkTerms';
import { lekpTarget } from '../../domain/targets/lekp';
import { GOAL_KINDS } from '../../domain/targets/target';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';
import { NumberInput } from './NumberInput';
import type { TargetDraft } from './targetDraft';

interface Props {
  draft: TargetDraft;
  /** True when the norm is for one area: what counts and since when is then the project's. */
  isForArea: boolean;
  faults: readonly TermFault[];
  onChange: (changes: Partial<TargetDraft>) => void;
}

/** How much for how many, by when; and what counts since when. */
export function NormFields({ draft, isForArea, faults, onChange }: Props) {
  const t = useTranslate();
  const { unit } = lekpTarget(draft.basedOn);
  return (
    <>
      <div className="form-row">
        <NumberInput
          label={t('change.norm')}
          value={draft.quantity}
          unit={t(`unit.${unit}`, { count: draft.quantity || 2 })}
          isInvalid={faults.includes('norm')}
          onChange={(quantity) => {
            onChange({ quantity });
          }}
        />
        <NumberInput
          label={t('change.per')}
          value={draft.per}
          unit={t(`denominator.${draft.denominator}`, { count: draft.per || 2 })}
          isInvalid={faults.includes('per')}
          onChange={(per) => {
            onChange({ per });
          }}
        />
      </div>
      {!isForArea && (
        <RadioChoice
          label={t('change.kind')}
          value={draft.kind}
          choices={GOAL_KINDS.map((kind) => ({ value: kind, text: t(`change.kind.${kind}`) }))}
          onChoose={(kind) => {
            onChange({ kind });
          }}
        />
      )}
      <div className="form-row">
        {!isForArea && (
          <NumberInput
            label={t('change.start')}
            value={draft.startYear}
            isYear
            isInvalid={faults.includes('baseline')}
            onChange={(startYear) => {
              onChange({ startYear });
            }}
          />
        )}
        <NumberInput
          label={t('change.end')}
          value={draft.endYear}
          isYear
          isInvalid={faults.includes('deadline') || faults.includes('deadlineOrder')}
          onChange={(endYear) => {
            onChange({ endYear });
          }}
        />
      </div>
    </>
  );
}
