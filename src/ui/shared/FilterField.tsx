import type { KeyboardEvent } from 'react';
import { TextField } from './TextField';

interface Props {
  label: string;
  /** Stands in the field in place of a label above it, which is said only. */
  placeholder?: string;
  /** What it looks in, where the placeholder does not say it all. */
  title?: string;
  value: string;
  onChange: (text: string) => void;
  /** Enter takes the first of what the filter left; Escape empties it before it closes anything around it. */
  onTakeFirst: () => void;
}

/** The field that filters a table, from which Enter goes to the first row that is left. */
export function FilterField({ label, placeholder, title, value, onChange, onTakeFirst }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    // While a letter is being composed they end the letter.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onTakeFirst();
    if (event.key !== 'Escape' || value === '') return;
    event.stopPropagation();
    // Not every browser empties it by itself.
    onChange('');
  };
  const field = { type: 'search', value, onKeyDown };
  if (placeholder === undefined) return <TextField {...field} label={label} onChange={onChange} />;
  return (
    <input
      {...field}
      className="field"
      placeholder={placeholder}
      title={title}
      aria-label={label}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
