import { useMemo, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { findArea } from '../../state/actions/findArea';
import { useAct, useApp } from '../../state/AppContext';
import type { AreaReference } from '../../domain/areas/areaReference';
import { levelKind } from '../shared/levelKind';
import { OWN_AREAS_LEVEL } from '../../state/slices/projectSlice';
import { searchAreas } from '../shared/searchAreas';
import { useTranslate } from '../shared/useTranslate';

interface Hit {
  id: string;
  levelId: string;
  code: string;
  name: string;
  kind: ReturnType<typeof levelKind>;
}

interface Props {
  label?: string;
  placeholder?: string;
  /** What to do with the area that was found; without it the map shows the area. */
  onChoose?: (area: AreaReference) => void;
}

/** Find an area of any level by name or code. */
export function AreaSearch({ label, placeholder, onChoose }: Props) {
  const t = useTranslate();
  const act = useAct();
  const levels = useApp((state) => state.levels);
  const [text, setText] = useState('');
  const all = useMemo(
    () =>
      levels.flatMap((level): Hit[] =>
        level.areas.map(({ code, name }) => ({
          id: `${level.id}/${code}`,
          levelId: level.id,
          code,
          name,
          kind: levelKind(level),
        })),
      ),
    [levels],
  );
  const hits = useMemo(() => searchAreas(all, text), [all, text]);
  return (
    <ComboBox
      className="search"
      aria-label={label ?? t('search.label')}
      items={hits}
      inputValue={text}
      onInputChange={setText}
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
      selectedKey={null}
      onSelectionChange={(key) => {
        const hit = all.find(({ id }) => id === key);
        if (!hit) return;
        if (onChoose) onChoose({ levelId: hit.levelId, code: hit.code });
        else act(findArea, hit);
        setText('');
      }}
    >
      <Input className="field" type="search" placeholder={placeholder ?? t('search.placeholder')} />
      <Popover className="popover popover-list" offset={2}>
        <ListBox<Hit> renderEmptyState={() => <p className="muted">{t('search.nothing')}</p>}>
          {(hit) => (
            <ListBoxItem className="option" textValue={hit.name}>
              <span>{hit.name}</span>
              <span className="muted">
                {hit.levelId === OWN_AREAS_LEVEL
                  ? t('level.ownAreas')
                  : `${t(`level.singular.${hit.kind}`)} · ${hit.code}`}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
