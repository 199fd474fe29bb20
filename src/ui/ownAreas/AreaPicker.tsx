import { useEffect, useMemo, useRef, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { searchAreas } from '../shared/searchAreas';
import { useTranslate } from '../shared/useTranslate';

/** An area that can be chosen. */
export interface PickableArea {
  /** Level and code in one, for areas of several levels. */
  key: string;
  name: string;
  code: string;
  /** Stands beside the name. */
  about: string;
}

interface Props {
  areas: readonly PickableArea[];
  /** The first field of its form, which takes the focus when the form opens. */
  takesFocus?: boolean;
  onPick: (key: string) => void;
}

/** A search box that hands over one area at a time and is empty again for the next. */
export function AreaPicker({ areas, takesFocus = false, onPick }: Props) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  const hits = useMemo(() => searchAreas(areas, text), [areas, text]);
  return (
    <ComboBox
      className="area-picker"
      items={hits}
      inputValue={text}
      onInputChange={setText}
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        onPick(String(key));
        setText('');
      }}
    >
      <Label className="own-areas-label">{t('ownAreas.find')}</Label>
      <Input className="field" ref={input} placeholder={t('ownAreas.findPlaceholder')} />
      <Popover className="popover popover-list" offset={2}>
        <ListBox<PickableArea> renderEmptyState={() => <p className="muted">{t('search.nothing')}</p>}>
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
