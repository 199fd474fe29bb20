import { Group, Input, Label, NumberField } from 'react-aria-components';
import type { TermFault } from '../../domain/targets/checkTerms';
import { lekpTarget } from '../../domain/targets/lekp';
import { GOAL_KINDS } from '../../domain/targets/target';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';
import type { TargetDraft, EditedTarget } from './targetDraft';
import { TextField } from '../shared/TextField';
import type { AreaReference } from '../../domain/areas/areaReference';
import { useApp } from '../../state/store/AppContext';
import { selectLevel } from '../../state/selectors/levels';
import { selectSubject } from '../../state/selectors/subject';
import { useAreaName } from './useAreaName';

interface NumberInputProps {
  label: string;
  value: number;
  /** Said after the number. */
  unit?: string;
  isYear?: boolean;
  isInvalid: boolean;
  onChange: (value: number) => void;
}

/** A number as it is written in Belgium ("1,5"); a year without a point in it. */
function NumberInput({ label, value, unit, isYear = false, isInvalid, onChange }: NumberInputProps) {
  return (
    <NumberField
      value={value}
      isInvalid={isInvalid}
      formatOptions={isYear ? { useGrouping: false, maximumFractionDigits: 0 } : { maximumFractionDigits: 4 }}
      onChange={onChange}
    >
      <Label className="stacked">{label}</Label>
      <Group className="number-group">
        <Input className="field" />
        {unit !== undefined && <span>{unit}</span>}
      </Group>
    </NumberField>
  );
}

interface NormFieldsProps {
  draft: TargetDraft;
  /** True when the norm is for one area: what counts and since when is then the project's. */
  isForArea: boolean;
  faults: readonly TermFault[];
  onChange: (changes: Partial<TargetDraft>) => void;
}

/** How much for how many, by when; and what counts since when. */
export function NormFields({ draft, isForArea, faults, onChange }: NormFieldsProps) {
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

interface OriginFieldsProps {
  draft: TargetDraft;
  isInvalid: boolean;
  onChange: (changes: Partial<TargetDraft>) => void;
}

/** Where the norm comes from and who sets it: this goes wherever the numbers go. */
export function OriginFields({ draft, isInvalid, onChange }: OriginFieldsProps) {
  const t = useTranslate();
  return (
    <>
      <TextField
        label={t('change.source')}
        value={draft.source}
        placeholder={t('change.sourceExample')}
        aria-invalid={isInvalid}
        onChange={(source) => {
          onChange({ source });
        }}
      />
      <TextField
        label={t('change.author')}
        value={draft.author}
        onChange={(author) => {
          onChange({ author });
        }}
      />
      <p className="popover-help">{t('change.originHelp')}</p>
    </>
  );
}

interface ScopeFieldsProps {
  edited: EditedTarget;
  area: AreaReference | null;
  onChange: (area: AreaReference | null) => void;
}

/** Where the norm is to hold: everywhere, or only in the area that is chosen. Without a chosen area there is no choice. */
export function ScopeFields({ edited, area, onChange }: ScopeFieldsProps) {
  const t = useTranslate();
  const areaName = useAreaName();
  const levelId = useApp((state) => selectLevel(state)?.id ?? '');
  const code = useApp((state) => selectSubject(state)?.code ?? null);
  const offered = edited.area ?? (code === null ? null : { levelId, code });
  if (offered === null) return null;
  return (
    <RadioChoice
      label={t('change.scope')}
      value={area === null ? 'everywhere' : 'area'}
      choices={[
        { value: 'everywhere', text: t('change.everywhere') },
        { value: 'area', text: t('change.scopeArea', { area: areaName(offered) }) },
      ]}
      onChoose={(scope) => {
        onChange(scope === 'area' ? offered : null);
      }}
    >
      {area !== null && <p className="popover-help">{t('change.areaHelp')}</p>}
    </RadioChoice>
  );
}
