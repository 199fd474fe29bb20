import type { ImportReport } from '../../features/importReport';
import { shownText } from '../../i18n/attributeText';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';

/** Characters of a name or an example that stand in a choice. */
const LONGEST = 80;

interface Props {
  label: string;
  columns: ImportReport['columns'];
  value: string;
  /** Text of "no column"; absent where a column must be chosen. */
  none?: string;
  /** What can be said in place of a column; their values are no names of columns. */
  instead?: readonly { value: string; text: string }[];
  onChange: (column: string) => void;
}

/** A column of the file, shown with an example so that one recognises it. */
export function ColumnSelect({ label, columns, value, none, instead = [], onChange }: Props) {
  const t = useTranslate();
  return (
    <SelectField
      label={label}
      value={value}
      choices={[
        ...(none === undefined ? [] : [{ value: '', text: none }]),
        ...columns.map(({ name, example }) => ({
          value: name,
          text: [
            shownText(name, LONGEST),
            ...(example === null ? [] : [`(${t('open.example', { value: shownText(example, LONGEST) })})`]),
          ].join(' '),
        })),
        ...instead,
      ]}
      onChoose={onChange}
    />
  );
}

/** Names of columns that hold the name of an area. */
export const NAME_NAMES = [/^(naam|name|gemeente|naam_nl)$/i, /naam|name|descr/i];

/** The first column whose name fits one of the patterns, the first pattern first; empty when none does. */
export function guessColumn(columns: ImportReport['columns'], patterns: readonly RegExp[]): string {
  for (const pattern of patterns) {
    const column = columns.find(({ name }) => pattern.test(name));
    if (column) return column.name;
  }
  return '';
}
