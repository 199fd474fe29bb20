import type { ImportReport } from '../../io/importReport';
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
    <label className="stacked">
      {label}
      <select
        className="field"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {none !== undefined && <option value="">{none}</option>}
        {columns.map(({ name, example }) => (
          <option key={name} value={name}>
            {example === null ? name : `${name} (${t('open.example', { value: example })})`}
          </option>
        ))}
      </select>
    </label>
  );
}
