import type { ImportReport } from '../../io/importReport';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  label: string;
  columns: ImportReport['columns'];
  value: string;
  /** Text of "no column"; absent where a column must be chosen. */
  none?: string;
  onChange: (column: string) => void;
}

/** A column of the file, shown with an example so that one recognises it. */
export function ColumnSelect({ label, columns, value, none, onChange }: Props) {
  const t = useTranslate();
  return (
    <SelectField
      label={label}
      value={value}
      choices={[
        ...(none === undefined ? [] : [{ value: '', text: none }]),
        ...columns.map(({ name, example }) => ({
          value: name,
          text: example === null ? name : `${name} (${t('open.example', { value: example })})`,
        })),
      ]}
      onChoose={onChange}
    />
  );
}
