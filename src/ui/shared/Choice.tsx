import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

interface Props<Value extends string | number> {
  label: string;
  value: Value;
  choices: readonly { value: Value; text: string }[];
  /** Said below the choices. */
  help?: string;
  onChoose: (value: Value) => void;
}

/** A choice among a few, written as the value that holds. */
export function Choice<Value extends string | number>({
  label,
  value,
  choices,
  help,
  onChoose,
}: Props<Value>) {
  // As when nothing could be loaded.
  if (choices.length === 0) return null;
  return (
    <Select
      aria-label={label}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key);
        if (chosen) onChoose(chosen.value);
      }}
    >
      <Button className="button-quiet">
        <SelectValue />
      </Button>
      <Popover className="popover popover-list" placement="bottom end">
        <p className="popover-title">{label}</p>
        <ListBox items={choices.map((choice) => ({ ...choice, id: choice.value }))}>
          {(choice) => (
            <ListBoxItem className="option" textValue={choice.text}>
              {choice.text}
            </ListBoxItem>
          )}
        </ListBox>
        {help && <p className="popover-help">{help}</p>}
      </Popover>
    </Select>
  );
}
