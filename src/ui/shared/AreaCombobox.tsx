import { useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { searchAreas } from './searchAreas';
import { useTranslate } from './useTranslate';

/** An area that can be found. */
export interface FoundArea {
  /** Level and code in one, for areas of several levels. */
  key: string;
  name: string;
  code: string;
  /** Stands beside the name. */
  about: string;
}

interface Props<Area extends FoundArea> {
  className: string;
  label: string;
  /** True where the label stands above the field; else only a screen reader says it. */
  showsLabel?: boolean;
  placeholder: string;
  areas: readonly Area[];
  inputRef?: RefObject<HTMLInputElement | null>;
  onPick: (area: Area) => void;
}

/** A search box that finds areas by name or code, hands over one at a time, and is empty again for the next. */
export function AreaCombobox<Area extends FoundArea>({
  className,
  label,
  showsLabel = false,
  placeholder,
  areas,
  inputRef,
  onPick,
}: Props<Area>) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const hits = useMemo(() => searchAreas(areas, text), [areas, text]);
  return (
    <ComboBox
      className={className}
      {...(!showsLabel && { 'aria-label': label })}
      items={hits}
      inputValue={text}
      onInputChange={setText}
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
      selectedKey={null}
      onSelectionChange={(key) => {
        const area = areas.find((one) => one.key === key);
        if (!area) return;
        onPick(area);
        setText('');
      }}
    >
      {showsLabel && <Label className="own-areas-label">{label}</Label>}
      <Input
        className="field"
        {...(inputRef && { ref: inputRef })}
        type={showsLabel ? 'text' : 'search'}
        placeholder={placeholder}
      />
      <Popover className="popover popover-list" offset={2}>
        <ListBox<Area> renderEmptyState={() => <p className="muted">{t('search.nothing')}</p>}>
          {(area) => (
            <ListBoxItem id={area.key} className="option" textValue={area.name}>
              <span>{area.name}</span>
              <span className="muted">{area.about}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
