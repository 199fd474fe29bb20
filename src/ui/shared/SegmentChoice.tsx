import { useId } from 'react';
import type { ReactNode } from 'react';

interface Props<Value extends string> {
  label: string;
  /** null: none of them. */
  value: Value | null;
  choices: readonly { value: Value; text: string }[];
  className?: string;
  onChoose: (value: Value) => void;
  /** Beside the choices, in the same frame. */
  children?: ReactNode;
}

/** A few choices side by side, one of which holds. */
export function SegmentChoice<Value extends string>(props: Props<Value>) {
  const { label, value: held, choices, className, onChoose, children } = props;
  const name = useId();
  return (
    <div className={className ? `segments ${className}` : 'segments'}>
      <div className="segments-choices" role="radiogroup" aria-label={label}>
        {choices.map(({ value, text }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={value === held}
              onChange={() => {
                onChoose(value);
              }}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      {children}
    </div>
  );
}
