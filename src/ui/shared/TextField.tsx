import type { ComponentPropsWithRef, ReactNode } from 'react';

interface Props extends Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'children'> {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Said below the field, as part of its label. */
  children?: ReactNode;
}

/** A line of text under its label. */
export function TextField({ label, value, onChange, children, ...input }: Props) {
  return (
    <label className="stacked">
      {label}
      <input
        {...input}
        className="field"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {children}
    </label>
  );
}
