interface Props<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; text: string }[];
  /** The label stands before the list, not above it. */
  inline?: boolean;
  disabled?: boolean;
  onChoose: (value: Value) => void;
}

/** A list from which one is chosen, under its label. */
export function SelectField<Value extends string>({
  label,
  value,
  choices,
  inline = false,
  disabled,
  onChoose,
}: Props<Value>) {
  return (
    <label className={inline ? 'inline-field' : 'stacked'}>
      {label}
      <select
        className="field"
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </label>
  );
}
