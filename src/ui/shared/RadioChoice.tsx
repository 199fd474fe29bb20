import { useId } from 'react';
import type { ReactNode } from 'react';

interface Props<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; text: ReactNode; disabled?: boolean }[];
  disabled?: boolean;
  /** One must be chosen before the form is sent. */
  required?: boolean;
  className?: string;
  onChoose: (value: Value) => void;
  /** Said below the choices. */
  children?: ReactNode;
}

/** A question with its few answers below it, one of which holds. */
export function RadioChoice<Value extends string>({
  label,
  value,
  choices,
  disabled,
  required,
  className,
  onChoose,
  children,
}: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={className} disabled={disabled}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            disabled={choice.disabled}
            required={required}
            onChange={() => {
              onChoose(choice.value);
            }}
          />
          {choice.text}
        </label>
      ))}
      {children}
    </fieldset>
  );
}
