import type { KeyboardEvent } from 'react';
import { emptyAtEscape } from './emptyAtEscape';
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
    // While a letter is being composed it ends the letter.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onTakeFirst();
    emptyAtEscape(event, value, () => {
      onChange('');
    });
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
