import { Group, Input, Label, NumberField } from 'react-aria-components';

interface Props {
  label: string;
  value: number;
  /** Said after the number. */
  unit?: string;
  isYear?: boolean;
  isInvalid: boolean;
  onChange: (value: number) => void;
}

/** A number as it is written in Belgium ("1,5"); a year without a point in it. */
export function NumberInput({ label, value, unit, isYear = false, isInvalid, onChange }: Props) {
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
